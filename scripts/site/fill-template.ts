/** An HTML file of the site as the file of one case of it: its head, its content, and addresses from where it stands. */
import { escapeHtml } from './publication.ts';

/** What a page says that the file it is made from does not. */
export interface FilledPage {
  /** Folder of the file that it is made from: the same, or above. */
  template: string;
  /** Below the place of publication, ended by a slash: `en/territoires/R84/`. */
  folder: string;
  /** Folder of the same page in each language, the one at the root first. */
  alternates: Readonly<Record<string, string>>;
  /** Attributes of `<html>`, without `data-`. */
  data: Readonly<Record<string, string>>;
  /** Those of the template where they are missing. */
  title?: string;
  description?: string;
  html: string;
  /** Folder of the page to be kept instead of this one, which only leads there at once. */
  movedTo?: string;
  /** Objects in the terms of schema.org. */
  jsonLd?: readonly object[];
}

/**
 * @param template the HTML of `page.template`
 * @param address of the place of publication; without it, links in the head are relative, as all others are
 */
export function fillTemplate(template: string, page: FilledPage, address?: string): string {
  const up = '../'.repeat(depthOf(page.folder));
  const [first = page.folder] = Object.values(page.alternates);
  const linkTo = (folder: string) => (address === undefined ? up + folder : new URL(folder, address).href);
  const links = [
    `<link rel="canonical" href="${linkTo(page.movedTo ?? page.folder)}">`,
    ...(page.movedTo === undefined ? [] : [moved(up + page.movedTo)]),
    ...Object.entries(page.alternates).map(([language, folder]) => alternate(language, linkTo(folder))),
    alternate('x-default', linkTo(first)),
  ];
  const deeper = '../'.repeat(depthOf(page.folder) - depthOf(page.template));
  const blocks = (page.jsonLd ?? []).map(jsonLdBlock);
  const data = Object.entries(page.data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  // Functions, so that a dollar sign in a name is a dollar sign.
  return template
    .replaceAll(
      /((?:href|src|data-root|data-module)=")(\.\.?\/)/g,
      (_, start, path) => start + deeper + (deeper && path === './' ? '' : path),
    )
    .replace('<html', () => `<html${data.join('')}`)
    .replace(/<title>(.*)<\/title>/, (_, own) => `<title>${textOr(page.title, own)}</title>`)
    .replace(
      /(<meta name="description" content=")([^"]*)/,
      (_, start, own) => start + textOr(page.description, own),
    )
    .replace('</head>', () => `  ${[...links, ...blocks].join('\n    ')}\n  </head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${page.html}</div>`);
}

/** A text of the page, else what the template has, which is escaped already. */
function textOr(text: string | undefined, own: string): string {
  return text === undefined ? own : escapeHtml(text);
}

function alternate(language: string, href: string): string {
  return `<link rel="alternate" hreflang="${language}" href="${href}">`;
}

/** Without a script and without a server that could answer 301. */
function moved(href: string): string {
  return `<meta http-equiv="refresh" content="0; url=${escapeHtml(href)}">`;
}

function depthOf(folder: string): number {
  return folder.split('/').length - 1;
}

/** Data, not a script: no policy has to allow it. Escaped so that no text of it ends the element. */
function jsonLdBlock(data: object): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}
