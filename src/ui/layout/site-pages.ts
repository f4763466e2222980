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
} as const satisfies Readonly<Record<string, '' | `${string}/`>>;

export type PageId = keyof typeof PAGE_FOLDERS;

interface PageHead {
  title: string;
  description: string;
}

/** What a search engine and a browser tab show of a page, unless `site.json` says better. Read by the build only. */
export const PAGE_HEADS: Readonly<Record<PageId, Readonly<Record<Language, PageHead>>>> = {
  directory: {
    fr: {
      title: '{site}',
      description: '{site} : un annuaire à chercher par nom, par type, par filière et par territoire.',
    },
    en: { title: '{site}', description: '{site}: a directory to search by name, kind, sector and place.' },
  },
  compare: {
    fr: {
      title: 'Comparer des organismes · {site}',
      description:
        'Jusqu’à quatre organismes côte à côte : filières, labels, territoires desservis, coopérations, contacts et sources.',
    },
    en: {
      title: 'Compare organisations · {site}',
      description:
        'Up to four organisations side by side: sectors, labels, territories served, cooperations, contacts and sources.',
    },
  },
  coverage: {
    fr: {
      title: 'Couverture du territoire · {site}',
      description:
        'Quelle part des habitants a un organisme près de chez elle : carte, tableau et zones blanches.',
    },
    en: {
      title: 'Territorial coverage · {site}',
      description:
        'What share of the inhabitants has an organisation close to home: map, table and white zones.',
    },
  },
  territory: {
    fr: {
      title: 'Fiches des territoires · {site}',
      description:
        'Qui est dans un territoire ou le dessert : chiffres comparés, organismes présents, manques et plus proches voisins.',
    },
    en: {
      title: 'Territory sheets · {site}',
      description:
        'Who is in a territory or serves it: figures compared, organisations there, gaps and nearest neighbours.',
    },
  },
};

/** Address of the sheet of a territory, `R84`. */
export function territoryHref(root: URL, code: string, language: Language): string {
  return `${pageHref(root, 'territory', language)}?code=${code}`;
}

/** Folder of a page in a language, below the place of publication: `en/comparer/`. The first language stands at the root. */
export function pageFolder(page: PageId, language: Language, first: Language | undefined): string {
  return (language === first ? '' : `${language}/`) + PAGE_FOLDERS[page];
}

/** Address of a page on its host; `root` is where the site is published. */
export function pageHref(root: URL, page: PageId, language: Language): string {
  return root.pathname + pageFolder(page, language, rootLanguage());
}

/** The page that an HTML file says it is; the directory for one that says nothing. */
export function pageOf(id: string | undefined): PageId {
  return id !== undefined && Object.hasOwn(PAGE_FOLDERS, id) ? (id as PageId) : 'directory';
}
