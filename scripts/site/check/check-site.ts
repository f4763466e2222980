/** What the files of a site owe to each other: links, titles, languages, and the list of its pages. */
import { posix } from 'node:path';
import { type Fault, isIndexable } from './check-page.ts';
import type { PageFacts } from './read-page.ts';

export interface SiteFacts {
  pages: readonly PageFacts[];
  /** All files, below the root of the site. */
  files: ReadonlySet<string>;
  /** Addresses that the sitemaps name; undefined where there is no sitemap. */
  listed: readonly string[] | undefined;
}

export function checkSite(site: SiteFacts): Fault[] {
  const address = addressOf(site.pages);
  return [
    ...checkLinks(site, address),
    ...checkUnique(site.pages, 'title', ({ title }) => title),
    ...checkUnique(site.pages, 'description', ({ meta }) => meta.description?.[0] ?? ''),
    ...checkAlternates(site.pages, address),
    ...checkList(site, address),
  ];
}

/** Where the site says that it will be, from the address that its first page keeps. */
function addressOf(pages: readonly PageFacts[]): string | undefined {
  const canonical = pages.find(({ file }) => file === 'index.html')?.canonical[0];
  return canonical !== undefined && /^https?:/.test(canonical) ? canonical : undefined;
}

/** The file that an address leads to from another one, and the place in it; undefined for what is outside the site. */
function targetOf(
  from: string,
  href: string,
  address: string | undefined,
): { file: string; id: string } | undefined {
  const inside = address !== undefined && href.startsWith(address) ? `/${href.slice(address.length)}` : href;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(inside)) return undefined;
  const [, path = '', id = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(inside) ?? [];
  const whole = path === '' ? from : posix.join('/', posix.dirname(from), decodeURI(path));
  const file = inside.startsWith('/') && inside !== href ? path : whole;
  const end = file.endsWith('/') ? `${file}index.html` : file;
  return { file: end.replace(/^\//, ''), id: decodeURIComponent(id) };
}

/** Shown at any address: from there only whole addresses and those of the host lead to a known place. */
const ANYWHERE = '404.html';

function checkLinks({ pages, files }: SiteFacts, address: string | undefined): Fault[] {
  const ids = new Map(pages.map((page) => [page.file, new Set(page.ids)]));
  return pages.flatMap(({ file, addresses, meta }) => {
    const images = meta['og:image'] ?? [];
    return [...addresses, ...images].flatMap((href): Fault[] => {
      if (file === ANYWHERE && href.startsWith('.')) return [];
      const target = targetOf(file, href, address);
      if (target === undefined) return [];
      if (href.startsWith('/') && file !== ANYWHERE)
        return [{ file, rule: 'link', text: `${href} is not relative` }];
      if (!files.has(target.file)) return [{ file, rule: 'link', text: `${href} leads to no file` }];
      const known = ids.get(target.file);
      const isThere = target.id === '' || known === undefined || known.has(target.id);
      return isThere ? [] : [{ file, rule: 'fragment', text: `${href} leads to no element` }];
    });
  });
}

/** Two pages of one language that say the same of themselves cannot be told apart in a list. */
function checkUnique(
  pages: readonly PageFacts[],
  rule: string,
  textOf: (page: PageFacts) => string,
): Fault[] {
  const seen = new Map<string, string>();
  return pages.flatMap((page) => {
    if (!isIndexable(page)) return [];
    const key = `${page.lang} ${textOf(page)}`;
    const other = seen.get(key);
    seen.set(key, other ?? page.file);
    return other === undefined
      ? []
      : [{ file: page.file, rule, text: `the same as ${other}: ${textOf(page)}` }];
  });
}

/** Pages of two languages name each other, and each is in the language that it is named for. */
function checkAlternates(pages: readonly PageFacts[], address: string | undefined): Fault[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return pages.flatMap((page) => {
    if (page.page === undefined) return [];
    return Object.entries(page.alternates).flatMap(([language, href]): Fault[] => {
      const other = byFile.get(targetOf(page.file, href, address)?.file ?? '');
      if (language === 'x-default' || other === undefined) return [];
      const text = `${href} is in "${other.lang}", not in "${language}"`;
      if (other.lang !== language) return [{ file: page.file, rule: 'lang', text }];
      const back = other.alternates[page.lang ?? ''] ?? '';
      const isBack = targetOf(other.file, back, address)?.file;
      const home = targetOf(page.file, page.canonical[0] ?? '', address)?.file;
      return isBack === home
        ? []
        : [{ file: page.file, rule: 'alternate', text: `${href} does not name it back` }];
    });
  });
}

/** The sitemap names every page that may be listed, once, and nothing else. */
function checkList({ pages, listed }: SiteFacts, address: string | undefined): Fault[] {
  const fault = (text: string): Fault => ({ file: 'sitemap.xml', rule: 'sitemap', text });
  if (address === undefined)
    return listed === undefined ? [] : [fault('a sitemap without the address of the site')];
  if (listed === undefined) return [fault('no sitemap')];
  const expected = new Set(
    pages.filter(isIndexable).map(({ file }) => address + file.replace(/index\.html$/, '')),
  );
  const named = new Set(listed);
  return [
    ...[...expected].filter((one) => !named.has(one)).map((one) => fault(`${one} is missing`)),
    ...listed.filter((one) => !expected.has(one)).map((one) => fault(`${one} is not a page to be listed`)),
    ...(named.size === listed.length ? [] : [fault('an address stands twice')]),
  ];
}
