import type { Language } from '#domain/language.ts';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';

/** Address of the page of an organisation, which keeps it when it ends. */
export function organizationHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'directory', language)}organisations/${id}/`;
}
