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
  embed: 'embed/',
  builder: 'integrer/',
  data: 'donnees/',
  news: 'nouveautes/',
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
  embed: {
    fr: {
      title: 'Carte · {site}',
      description: 'La carte et la liste de {site}, à placer dans une autre page.',
    },
    en: {
      title: 'Map · {site}',
      description: 'The map and the list of {site}, to be placed in another page.',
    },
  },
  builder: {
    fr: {
      title: 'Intégrer la carte · {site}',
      description:
        'Deux lignes à coller pour montrer la carte sur votre site, déjà filtrée, à vos couleurs, sans cookie ni traceur.',
    },
    en: {
      title: 'Put the map on your site · {site}',
      description:
        'Two lines to paste to show the map on your site, already filtered, in your colours, without cookies or trackers.',
    },
  },
  data: {
    fr: {
      title: 'Données ouvertes · {site}',
      description:
        'Télécharger l’annuaire en GeoJSON, CSV et JSON : licence, sources, définitions, qualité, adresses stables et exemples.',
    },
    en: {
      title: 'Open data · {site}',
      description:
        'Download the directory as GeoJSON, CSV and JSON: licence, sources, definitions, quality, stable addresses and examples.',
    },
  },
  news: {
    fr: {
      title: 'Nouveautés · {site}',
      description:
        'Ce qui a changé d’une édition à l’autre : organismes ajoutés, retirés, déplacés, fermés. Par territoire et par filière, avec flux Atom et JSON.',
    },
    en: {
      title: 'What changed · {site}',
      description:
        'What changed from one edition to the next: organisations added, removed, moved, closed. By place and by sector, with Atom and JSON feeds.',
    },
  },
};

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

/** The address with a query string of the sheet that a path names: `/territoires/?code=R84` for `/territoires/R84/`. */
export function territoryQuery(path: string): string | undefined {
  const found = /^(.*\/territoires\/)([A-Z][0-9A-Z]+)\/$/.exec(path);
  return found ? `${found[1]}?code=${found[2]}` : undefined;
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
