/** What the build alone reads of the pages: their titles and descriptions, the modules that they are made from. */
import type { Language } from '#domain/language.ts';
import type { PageId } from './site-pages.ts';

/** Folder of `src/pages/` that a page is made from, where it is not that of its own name. Read by the build only. */
export const PAGE_MODULES: Partial<Readonly<Record<PageId, string>>> = {
  kinds: 'taxonomy',
  sectors: 'taxonomy',
  labels: 'taxonomy',
  needs: 'taxonomy',
};

/** Modules that draw what the build writes into a page, where the script of the page does not: their looks are needed all the same. */
export const PAGE_LOOKS: Partial<Readonly<Record<PageId, string>>> = {
  organization: '/pages/organization/live-body.tsx',
};

export interface PageHead {
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
  network: {
    fr: {
      title: 'Réseau des coopérations · {site}',
      description:
        'Qui coopère avec qui : carte et tableau des coopérations, groupes, charnières et coopérations possibles.',
    },
    en: {
      title: 'Network of cooperations · {site}',
      description:
        'Who works with whom: a map and a table of cooperations, groups, hinges and possible cooperations.',
    },
  },
  benchmark: {
    fr: {
      title: 'Situer un organisme · {site}',
      description:
        'Un organisme parmi ses pairs : membres, âge, labels, partenaires et territoires desservis, avec ce qui est inconnu.',
    },
    en: {
      title: 'Where an organisation stands · {site}',
      description:
        'One organisation among its peers: members, age, labels, partners and territories served, with what is unknown.',
    },
  },
  correction: {
    fr: {
      title: 'Corriger l’annuaire · {site}',
      description:
        'Signaler une erreur de {site} ou proposer un organisme, avec sa source : la correction se prépare dans votre navigateur.',
    },
    en: {
      title: 'Correct the directory · {site}',
      description:
        'Report an error of {site} or suggest an organisation, with its source: the correction is prepared in your browser.',
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
