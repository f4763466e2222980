/** Addresses of one organisation on the pages that are about one. */
import type { Language } from '#domain/language.ts';
import { pageHref, type SiteRoot } from './site-pages.ts';

/** The page of an organisation. */
export function organizationHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'directory', language)}organisations/${id}/`;
}

/** An organisation among its peers. */
export function benchmarkHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'benchmark', language)}?id=${id}`;
}

/** The cooperations of an organisation. */
export function networkHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'network', language)}?id=${id}`;
}
