/** An HTML file of the site as the file of one case of it: its head, its content, and addresses from where it stands. */
import { type SitePage, stepsUp, withHead } from './head.ts';
import { escapeHtml } from './publication.ts';

/** What a page says that the file it is made from does not. */
export interface FilledPage extends Omit<SitePage, 'title' | 'description'> {
  /** Folder of the file that it is made from: the same, or above. */
  template: string;
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
 * @param head lines that are added to its head
 */
export function fillTemplate(template: string, page: FilledPage, head: readonly string[]): string {
  const up = stepsUp(page.folder);
  const deeper = up.slice(stepsUp(page.template).length);
  const moved = page.movedTo === undefined ? [] : [movedLine(up + page.movedTo)];
  const data = Object.entries(page.data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  // Functions, so that a dollar sign in a name is a dollar sign.
  const filled = template
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
    .replace('<div id="root"></div>', () => `<div id="root">${page.html}</div>`);
  return withHead(filled, [...moved, ...head]);
}

/** A text of the page, else what the template has, which is escaped already. */
function textOr(text: string | undefined, own: string): string {
  return text === undefined ? own : escapeHtml(text);
}

/** Without a script and without a server that could answer 301. */
function movedLine(href: string): string {
  return `<meta http-equiv="refresh" content="0; url=${escapeHtml(href)}">`;
}
