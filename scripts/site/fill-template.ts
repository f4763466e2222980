/** An HTML file of the site as the file of one case of it: its head, its content, and addresses from where it stands. */
import { type SitePage, stepsUp, withHead } from './head.ts';
import { escapeHtml } from './publication.ts';

/** What a page says that the file it is made from does not. */
export interface FilledPage extends SitePage {
  /** Folder of the file that it is made from: the same, or above. */
  template: string;
  /** Attributes of `<html>`, without `data-`. */
  data: Readonly<Record<string, string>>;
  html: string;
  /** Objects in the terms of schema.org. */
  jsonLd?: readonly object[];
}

/**
 * @param template the HTML of `page.template`
 * @param head lines that are added to its head
 */
export function fillTemplate(template: string, page: FilledPage, head: readonly string[]): string {
  const deeper = stepsUp(page.folder).slice(stepsUp(page.template).length);
  const data = Object.entries(page.data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  // Functions, so that a dollar sign in a name is a dollar sign.
  const filled = template
    .replaceAll(
      /((?:href|src|data-root)=")(\.\.?\/)/g,
      (_, start, path) => start + deeper + (deeper && path === './' ? '' : path),
    )
    .replace('<html', () => `<html${data.join('')}`)
    .replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(page.title)}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, start) => `${start}${escapeHtml(page.description)}`,
    )
    .replace('<div id="root"></div>', () => `<div id="root">${page.html}</div>`);
  return withHead(filled, head);
}
