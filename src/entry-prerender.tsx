/**
 * What the build writes into HTML files, from the components that the page itself is made of: nothing is drawn twice.
 * Bundled for Node by `scripts/site/prerender.ts`, never sent to a browser.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import * as z from 'zod/mini';
import { manifestSchema, recordsSchema } from '#domain/artefacts.ts';
import type { Language } from '#domain/language.ts';
import type { Publication } from '#domain/site.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { epciSchema, territoriesSchema } from '#domain/territory.ts';
import { createBriefs, type TerritoryBrief, territoriesWithPage } from '#engine/coverage/brief.ts';
import { createCoverageGround } from '#engine/coverage/ground.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { createMapMaker } from '#engine/territory-map/territory-map.ts';
import { decodeMapShapes, EPCI_FILE, FRANCE_FILE } from '#state/map-shapes.ts';
import { createTranslator, loadTerritoryWords, type Translator } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { givePublication } from '#ui/layout/publication.ts';
import { pageFolder } from '#ui/layout/site-pages.ts';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { StaticSheet } from './pages/territory/static-sheet.tsx';
import { TerritoryList } from './pages/territory/territory-list.tsx';

/** Gives a file of `public/`, parsed. */
type ReadJson = (file: string) => Promise<unknown>;
/** What each page says of its publication, language by language, the one at the root first. */
type Publications = readonly (readonly [Language, Publication])[];

/** One HTML file, as what differs from the page that it is a case of. */
export interface PrerenderedPage {
  /** Folder of the HTML file that it is made from, `en/territoires/`. */
  template: string;
  /** Below the place of publication: `en/territoires/R84/`. */
  folder: string;
  /** The same page in each language, by language. */
  alternates: Readonly<Record<string, string>>;
  /** Attributes of `<html>` that tell the script which case this is. */
  data: Readonly<Record<string, string>>;
  title: string;
  description: string;
  /** What stands in `#root` until the script takes over. */
  html: string;
}

export async function* prerender(
  readJson: ReadJson,
  publications: Publications,
): AsyncGenerator<PrerenderedPage> {
  const [[first] = []] = publications;
  const site = await readSite(readJson);
  const { ground, records, taxonomy, territories, manifest } = site;
  const briefOf = createBriefs({ ground, records });
  const mapOf = createMapMaker(site);
  const sheets = territoriesWithPage({ ground, records }).flatMap((code) => {
    const brief = briefOf(code);
    return brief === undefined ? [] : [{ brief, map: mapOf(code) }];
  });
  for (const [language, publication] of publications) {
    givePublication(publication);
    const i18n = createTranslator(language, await loadTerritoryWords(language), publication);
    const vocabulary = createVocabulary(taxonomy, territories, i18n);
    const template = pageFolder('territory', language, first);
    const root = { pathname: '../'.repeat(template.split('/').length) };
    for (const { brief, map } of sheets) {
      const { codeYear } = territories.country;
      const given = { root, manifest, codeYear, vocabulary, brief, map };
      yield {
        template,
        folder: `${template}${brief.code}/`,
        alternates: Object.fromEntries(
          publications.map(([one]) => [one, `${pageFolder('territory', one, first)}${brief.code}/`]),
        ),
        data: { code: brief.code },
        title: i18n.t('territory.titled', { name: brief.name }),
        description: `${brief.name}. ${descriptionOf(brief, i18n)}`,
        html: renderToStaticMarkup(
          <TranslatorProvider translator={i18n}>
            <StaticSheet {...given} />
          </TranslatorProvider>,
        ),
      };
    }
  }
}

/** What the page of a folder says to who has no script, beside that it needs one: here the way to every sheet. */
export async function* withoutScript(
  readJson: ReadJson,
  publications: Publications,
): AsyncGenerator<{ folder: string; html: string }> {
  const [[first] = []] = publications;
  const territories = z.parse(territoriesSchema, await readJson('data/territories.json'));
  for (const [language, publication] of publications) {
    givePublication(publication);
    const i18n = createTranslator(language, await loadTerritoryWords(language), publication);
    const folder = pageFolder('territory', language, first);
    const root = { pathname: '../'.repeat(folder.split('/').length - 1) };
    const list = <TerritoryList root={root} territories={territories} />;
    yield {
      folder,
      html: renderToStaticMarkup(<TranslatorProvider translator={i18n}>{list}</TranslatorProvider>),
    };
  }
}

async function readSite(readJson: ReadJson) {
  const { records } = z.parse(recordsSchema, await readJson('data/records.json'));
  const territories = z.parse(territoriesSchema, await readJson('data/territories.json'));
  const epcis = z.parse(z.array(epciSchema), await readJson('data/epci.json'));
  const { communes } = decodeCommunes(await readJson('data/communes.json'));
  return {
    manifest: z.parse(manifestSchema, await readJson('data/manifest.json')),
    taxonomy: z.parse(taxonomySchema, await readJson('data/taxonomy.json')),
    territories,
    records,
    shapes: decodeMapShapes(await readJson(FRANCE_FILE), await readJson(EPCI_FILE)),
    ground: createCoverageGround({ communes, epcis, territories }),
  };
}

function descriptionOf(brief: TerritoryBrief, { t, number }: Translator): string {
  const { level, population, located, fromElsewhere } = brief;
  return t('territory.description', {
    level: t(`territory.level.${level}`),
    people:
      population === null
        ? t('territory.population.unknown')
        : t('territory.population', { count: population, people: number(population) }),
    located: number(located.length),
    elsewhere: number(fromElsewhere),
  });
}
