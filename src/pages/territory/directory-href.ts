import type { Language } from '#domain/language.ts';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';

type Narrowing = Partial<Record<'kind' | 'sector' | 'in', string>>;

/** Address of the directory narrowed to what a figure is about. */
export function directoryHref(root: SiteRoot, language: Language, narrowing: Narrowing): string {
  return `${pageHref(root, 'directory', language)}?${new URLSearchParams(narrowing)}`;
}
