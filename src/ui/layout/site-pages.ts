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
} as const satisfies Readonly<Record<string, '' | `${string}/`>>;

export type PageId = keyof typeof PAGE_FOLDERS;

/** Folder of `src/pages/` that a page is made from, where it is not that of its own name. Read by the build only. */
export const PAGE_MODULES: Partial<Readonly<Record<PageId, string>>> = {
  kinds: 'taxonomy',
  sectors: 'taxonomy',
  labels: 'taxonomy',
  needs: 'taxonomy',
};

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
  organization: {
    fr: {
      title: 'Tous les organismes, de A à Z · {site}',
      description:
        'La liste complète, par ordre alphabétique : chaque organisme a sa page, avec ses contacts, ses filières, ses labels et ses sources.',
    },
    en: {
      title: 'All organisations, A to Z · {site}',
      description:
        'The whole list in alphabetical order: each organisation has its page, with contacts, sectors, labels and sources.',
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
  kinds: {
    fr: {
      title: 'Types d’organismes · {site}',
      description:
        'Les types d’organismes de {site} : leur définition, combien ils sont, où ils sont, et la liste complète de chacun.',
    },
    en: {
      title: 'Kinds of organisations · {site}',
      description:
        'The kinds of organisations of {site}: what they are, how many there are, where, and the full list of each.',
    },
  },
  sectors: {
    fr: {
      title: 'Filières · {site}',
      description:
        'Les filières de {site}, région par région : leur définition, leurs codes d’activité, leur carte et leurs organismes.',
    },
    en: {
      title: 'Sectors · {site}',
      description:
        'The sectors of {site}, region by region: what they cover, their activity codes, their map and their organisations.',
    },
  },
  labels: {
    fr: {
      title: 'Labels : carte, titulaires et validité · {site}',
      description:
        'Qui délivre chaque label, qui le porte, où et depuis quand : carte, frise et tableau, les labels échus dits tels.',
    },
    en: {
      title: 'Labels: map, holders and validity · {site}',
      description:
        'Who awards each label, who holds it, where and since when: map, time line and table, expired labels told as such.',
    },
  },
  needs: {
    fr: {
      title: 'Besoins : qui peut aider · {site}',
      description:
        'À chaque besoin, les types, filières et labels qui y répondent, pourquoi, et la liste des organismes de {site}.',
    },
    en: {
      title: 'Needs: who can help · {site}',
      description:
        'For each need, the kinds, sectors and labels that meet it, why, and the list of the organisations of {site}.',
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

/** The address with a query string of what a path of its own names once the site is built, or undefined. */
export function writtenQuery(path: string): string | undefined {
  return territoryQuery(path) ?? organizationQuery(path) ?? termQuery(path);
}

function termQuery(path: string): string | undefined {
  const found = /^(.*\/(?:types|filieres|labels|besoins)\/)([a-z0-9-]+)\/(?:([A-Z][0-9A-Z]+)\/)?$/.exec(path);
  if (!found) return undefined;
  const [, list, id, region] = found;
  return `${list}?id=${id}${region === undefined ? '' : `&in=${region}`}`;
}

/** The address with a query string of the sheet that a path names: `/territoires/?code=R84` for `/territoires/R84/`. */
function territoryQuery(path: string): string | undefined {
  const found = /^(.*\/territoires\/)([A-Z][0-9A-Z]+)\/$/.exec(path);
  return found ? `${found[1]}?code=${found[2]}` : undefined;
}

/** Address of the page of an organisation: each has its file, those that ended too. */
export function organizationHref(root: SiteRoot, id: string, language: Language): string {
  return `${pageHref(root, 'organization', language)}${id}/`;
}

/** The address with a query string of the organisation that a path names: `/organisations/?id=polymeris`. */
function organizationQuery(path: string): string | undefined {
  const found = /^(.*\/organisations\/)([a-z0-9-]+)\/$/.exec(path);
  return found ? `${found[1]}?id=${found[2]}` : undefined;
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
