/** Addresses of the pages of vocabularies and of what they lead to. */
import type { Language } from '#domain/language.ts';
import { type PageId, pageHref, type SiteRoot } from './site-pages.ts';

/** Pages of a vocabulary, each with one page below for every term. */
export type TermPage = Extract<PageId, 'kinds' | 'sectors' | 'labels' | 'needs'>;

/** Address of the page of a term, `filieres/digital/`, or of a sector in a region, `filieres/digital/R84/`. */
export function termHref(
  root: SiteRoot,
  page: TermPage,
  id: string,
  language: Language,
  region?: string,
): string {
  return `${pageHref(root, page, language)}${id}/${region === undefined ? '' : `${region}/`}`;
}

/** Address of the page of cooperations. */
export function networkHref(root: SiteRoot, language: Language): string {
  return `${pageHref(root, 'directory', language)}reseau/`;
}
