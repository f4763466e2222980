/** JSON-LD of the pages, in the terms of schema.org: what the build adds, and how it stands in HTML. */
import { type HeadSite, linkFrom, type SitePage } from './head.ts';

const CONTEXT = 'https://schema.org';

/** The site itself, with its search when its address is known: an address to fill in is whole or useless. */
export function webSite(page: SitePage, language: string, site: HeadSite): object {
  const url = linkFrom(page.folder, site)(page.folder);
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: site.name,
    description: page.description,
    inLanguage: language,
    ...(site.address !== undefined && {
      url,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${url}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    }),
  };
}

export interface Crumb {
  name: string;
  folder: string;
}

/** The way from the first page to this one, which is the last crumb. */
export function breadcrumbs(crumbs: readonly Crumb[], folder: string, site: HeadSite): object {
  const linkTo = linkFrom(folder, site);
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: crumb.name,
      item: linkTo(crumb.folder),
    })),
  };
}

/** The same data with relative addresses made whole, where the site knows its own. */
export function withWholeAddresses(data: object, folder: string, { address }: HeadSite): object {
  if (address === undefined) return data;
  const page = new URL(folder, address);
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'string' && /^\.\.?\//.test(value) ? new URL(value, page).href : value,
  );
}

/** Data, not a script: no policy has to allow it. Escaped so that no text of it ends the element or a line. */
export function jsonLdBlock(data: object): string {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `<script type="application/ld+json">${json}</script>`;
}

/** True when one of the objects is of a type, at its top. */
export function hasType(data: readonly object[], type: string): boolean {
  return data.some((one) => '@type' in one && one['@type'] === type);
}
