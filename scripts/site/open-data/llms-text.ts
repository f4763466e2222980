/** `llms.txt`: what the site holds and where, for language models that answer questions with it (https://llmstxt.org). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Language } from '#domain/language.ts';
import { OPEN_DATA_FOLDER, openDataIndexSchema } from '#domain/open-data.ts';
import { languagesOf, type Site, siteSchema } from '#domain/site.ts';
import type { OpenDataFiles } from './open-data-files.ts';

interface Line {
  title: string;
  path: string;
  text: string;
}

const WORDS = {
  fr: {
    about: (edition: string, count: number, licence: string) =>
      `Édition du ${edition}, ${count} organismes, licence ${licence}. Chaque fait a une source et une date ; ce qui manque est inconnu, jamais nul. Citez l’édition.`,
    data: 'Données',
    optional: 'Optional',
  },
  en: {
    about: (edition: string, count: number, licence: string) =>
      `Edition of ${edition}, ${count} organisations, licence ${licence}. Every fact has a source and a date; what is missing is unknown, never zero. Cite the edition.`,
    data: 'Data',
    optional: 'Optional',
  },
} as const;

/** In the first language of the publication; addresses are whole when the place of publication is known. */
export async function llmsText(
  folder: string,
  files: OpenDataFiles,
  address: URL | undefined,
): Promise<string> {
  const site = z.parse(siteSchema, JSON.parse(await readFile(join(folder, 'site.json'), 'utf8')));
  const index = z.parse(openDataIndexSchema, JSON.parse(files.get('index.json') ?? ''));
  const [language = 'en'] = languagesOf(site);
  const words = WORDS[language];
  const list = (lines: readonly Line[]) =>
    lines.map(({ title, path, text }) => {
      const href = address === undefined ? path : `${address.href}${path}`;
      return `- [${oneLine(title)}](${href}): ${oneLine(text)}`;
    });
  const [organization, territory] = index.families;
  const paths = { organization: organization?.path ?? '', territory: territory?.path ?? '' };
  return [
    `# ${oneLine(site.name)}`,
    '',
    `> ${oneLine(summaryOf(site, language))}`,
    '',
    words.about(index.edition, index.counts.active, index.licence),
    '',
    `## ${words.data}`,
    '',
    ...list(dataLines(language, paths)),
    '',
    `## ${words.optional}`,
    '',
    ...list(optionalLines(language)),
    '',
  ].join('\n');
}

function summaryOf({ tagline, pages, name }: Site, language: Language): string {
  return pages?.directory?.description?.[language] ?? tagline?.[language] ?? name;
}

function dataLines(language: Language, paths: { organization: string; territory: string }): Line[] {
  const fr = language === 'fr';
  const of = (path: string, french: string, english: string): Line => {
    return { title: path, path: OPEN_DATA_FOLDER + path, text: fr ? french : english };
  };
  return [
    of(
      'index.json',
      'édition, liste des fichiers et de leurs empreintes',
      'edition, list of files and their hashes',
    ),
    of(
      'organisations/index.json',
      `tous les organismes ; un fichier chacun : ${paths.organization}`,
      `every organisation; one file each: ${paths.organization}`,
    ),
    of(
      'territoires/index.json',
      `tous les territoires ; un fichier chacun : ${paths.territory}`,
      `every territory; one file each: ${paths.territory}`,
    ),
    of('organisations.geojson', 'l’annuaire entier, GeoJSON', 'the whole directory, GeoJSON'),
    of('organisations.csv', 'l’annuaire entier, CSV', 'the whole directory, CSV'),
    of(
      'taxonomie.json',
      'types, filières, labels, besoins et leurs définitions',
      'kinds, sectors, labels, needs and their definitions',
    ),
    of(
      'couverture.csv',
      'organismes par région, département et intercommunalité',
      'organisations by region, department and intercommunal body',
    ),
  ];
}

function optionalLines(language: Language): Line[] {
  const fr = language === 'fr';
  return [
    {
      title: 'donnees/',
      path: 'donnees/',
      text: fr ? 'champs, mesures, citation' : 'fields, measures, citation',
    },
    {
      title: 'nouveautes/',
      path: 'nouveautes/',
      text: fr ? 'ce qui a changé d’une édition à l’autre' : 'what changed from one edition to the next',
    },
    {
      title: 'data/quality.html',
      path: 'data/quality.html',
      text: fr ? 'rapport de qualité' : 'quality report',
    },
  ];
}

/** Markdown of the publication’s own words stays one line of text. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[[\]<>]/g, '')
    .trim();
}
