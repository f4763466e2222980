/** Where a page that the build writes stands, in its language and in the others. */
import type { Language } from '#domain/language.ts';
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { type PageId, pageFolder } from '#ui/layout/site-pages.ts';
import type { SiteContent } from './page-family.ts';

/** `below` is empty for the page itself, `R84/` for what stands below it. */
export function addressOf(
  { publications }: Pick<SiteContent, 'publications'>,
  page: PageId,
  language: Language,
  below = '',
): Pick<PrerenderedPage, 'template' | 'folder' | 'alternates'> {
  const [[first] = []] = publications;
  const template = pageFolder(page, language, first);
  const alternates = publications.map(([one]) => [one, pageFolder(page, one, first) + below] as const);
  return { template, folder: template + below, alternates: Object.fromEntries(alternates) };
}

/** The place of publication, from a page in a folder. */
export function rootFrom(folder: string): { pathname: string } {
  return { pathname: folder === '' ? './' : '../'.repeat(folder.split('/').length - 1) };
}
