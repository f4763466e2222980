/**
 * The pages of the site: one line in each table makes one, in both languages. The build emits an HTML file for each,
 * with its own title and description; the entry loads its module (`src/main.tsx`).
 */
import type { Language } from '#domain/language.ts';
import { rootLanguage } from './publication.ts';

/** Folder of each page below the root of its language: empty, or ended by a slash. */
export const PAGE_FOLDERS = {
  directory: '',
  compare: 'comparer/',
  coverage: 'couverture/',
  territory: 'territoires/',
  organization: 'organisations/',
  embed: 'embed/',
  builder: 'integrer/',
  kinds: 'types/',
  sectors: 'filieres/',
  labels: 'labels/',
  needs: 'besoins/',
  network: 'reseau/',
  benchmark: 'situer/',
  correction: 'corriger/',
} as const satisfies Readonly<Record<string, '' | `${string}/`>>;

export type PageId = keyof typeof PAGE_FOLDERS;

/** Path of the place of publication: of the host, or relative in a page that is written before it is published. */
export type SiteRoot = Pick<URL, 'pathname'>;

/**
 * Address of the sheet of a territory, `R84`: its folder when it has a file of its own. A commune has one when an
 * organisation has its seat there; `located` is how many do. Without, the address works all the same.
 */
export function territoryHref(root: SiteRoot, code: string, language: Language, located = 0): string {
  const list = pageHref(root, 'territory', language);
  return code.startsWith('C') && located === 0 ? `${list}?code=${code}` : `${list}${code}/`;
}

/** Address of the page of an organisation: each has its file, those that ended too. */
export function organizationHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'organization', language)}${id}/`;
}

/** Folder of a page in a language, below the place of publication: `en/comparer/`. The first language stands at the root. */
export function pageFolder(page: PageId, language: Language, first: Language | undefined): string {
  return (language === first ? '' : `${language}/`) + PAGE_FOLDERS[page];
}

/** Address of a page on its host; `root` is where the site is published. */
export function pageHref(root: SiteRoot, page: PageId, language: Language): string {
  return root.pathname + pageFolder(page, language, rootLanguage());
}

/** The page that an HTML file says it is; the directory for one that says nothing. */
export function pageOf(id: string | undefined): PageId {
  return id !== undefined && Object.hasOwn(PAGE_FOLDERS, id) ? (id as PageId) : 'directory';
}
