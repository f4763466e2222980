/** Addresses of the pages about one term or one organisation, in one place. */
import type { Language } from '#domain/language.ts';
import { type PageId, pageHref, type SiteRoot } from './site-pages.ts';

/** Pages of a vocabulary, each with one page below for every term. */
export type TermPage = Extract<PageId, 'kinds' | 'sectors' | 'labels' | 'needs'>;

/** The page of a term, `filieres/digital/`, or of a sector in a region, `filieres/digital/R84/`. */
export function termHref(
  root: SiteRoot,
  page: TermPage,
  id: string,
  language: Language,
  region?: string,
): string {
  return `${pageHref(root, page, language)}${id}/${region === undefined ? '' : `${region}/`}`;
}

/** An organisation among its peers. */
export function benchmarkHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'benchmark', language)}?id=${id}`;
}

/** The cooperations of an organisation, or of all. */
export function networkHref(root: SiteRoot, language: Language, id?: string): string {
  return pageHref(root, 'network', language) + (id === undefined ? '' : `?id=${id}`);
}

/** Where an organisation is corrected, or a new one suggested. */
export function correctionHref(root: SiteRoot, language: Language, id?: string): string {
  return pageHref(root, 'correction', language) + (id === undefined ? '' : `?id=${encodeURIComponent(id)}`);
}
