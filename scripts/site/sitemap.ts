/** What tells search engines which pages there are. See https://www.sitemaps.org and RFC 9309. */

import { escapeText } from '#engine/embed/html-tags.ts';
import type { SitePage } from './head.ts';

export interface ListedPage extends Pick<SitePage, 'folder' | 'alternates'> {
  /** Date of its content, `YYYY-MM-DD`; missing where none is known. */
  lastmod?: string;
}

export interface SiteFile {
  name: string;
  text: string;
}

/** The protocol allows 50,000 addresses and 50 MB; with two languages this many take about 12 MB. */
const MOST_ADDRESSES = 20_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** An index and the sitemaps that it names, in the order of the pages. */
export function sitemapFiles(
  pages: readonly ListedPage[],
  address: URL,
  most: number = MOST_ADDRESSES,
): SiteFile[] {
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, at) =>
    pages.slice(at * most, (at + 1) * most),
  );
  const files = parts.map((part, at) => ({ name: `sitemap-${at + 1}.xml`, text: urlSet(part, address) }));
  const entries = files.map(({ name }, at) => {
    const newest = (parts[at] ?? [])
      .flatMap(({ lastmod }) => lastmod ?? [])
      .sort()
      .at(-1);
    return `  <sitemap><loc>${locOf(name, address)}</loc>${dated(newest)}</sitemap>\n`;
  });
  const index = `${XML}\n<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`;
  return [{ name: 'sitemap.xml', text: index }, ...files];
}

/** Everything may be read; what is not to be listed says so itself. */
export function robotsText(address: URL | undefined): string {
  const sitemap = address === undefined ? '' : `\nSitemap: ${new URL('sitemap.xml', address).href}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

function urlSet(pages: readonly ListedPage[], address: URL): string {
  const urls = pages.map(({ folder, alternates, lastmod }) => {
    const [first = folder] = Object.values(alternates);
    const links = [...Object.entries(alternates), ['x-default', first] as const].map(
      ([language, one]) =>
        `    <xhtml:link rel="alternate" hreflang="${language}" href="${locOf(one, address)}"/>\n`,
    );
    return `  <url>\n    <loc>${locOf(folder, address)}</loc>\n${links.join('')}${lastmod === undefined ? '' : `    ${dated(lastmod)}\n`}  </url>\n`;
  });
  return `${XML}\n<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`;
}

function locOf(path: string, address: URL): string {
  return escapeText(new URL(path, address).href);
}

function dated(date: string | undefined): string {
  return date === undefined ? '' : `<lastmod>${date}</lastmod>`;
}
