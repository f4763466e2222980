import type { Language } from '#domain/language.ts';
import { pageHref, type SiteRoot } from './site-pages.ts';

/** Address where an organisation is corrected, or a new one suggested. */
export function correctionHref(root: SiteRoot, language: Language, id?: string): string {
  return pageHref(root, 'correction', language) + (id === undefined ? '' : `?id=${encodeURIComponent(id)}`);
}
