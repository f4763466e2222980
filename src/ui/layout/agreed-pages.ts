/** Addresses of pages about a term or an organisation, agreed for all of the site: the one place that writes them. */
import type { Language } from '#domain/language.ts';
import { pageHref, type SiteRoot } from './site-pages.ts';

export function kindHref(root: SiteRoot, kind: string, language: Language): string {
  return `${pageHref(root, 'directory', language)}types/${kind}/`;
}

export function sectorHref(root: SiteRoot, sector: string, language: Language): string {
  return `${pageHref(root, 'directory', language)}filieres/${sector}/`;
}

export function labelHref(root: SiteRoot, label: string, language: Language): string {
  return `${pageHref(root, 'directory', language)}labels/${label}/`;
}

/** The page that sets an organisation beside those of its kind. */
export function benchmarkHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'directory', language)}situer/?id=${id}`;
}

/** The page that reports what is wrong about an organisation. */
export function correctionHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'directory', language)}corriger/?id=${id}`;
}
