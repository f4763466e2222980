/**
 * What the build writes into HTML files, from the components that the page itself is made of: nothing is drawn twice.
 * Bundled for Node by `scripts/site/prerender.ts`, never sent to a browser.
 */
import * as z from 'zod/mini';
import { manifestSchema, recordsSchema } from '#domain/artefacts.ts';
import type {
  PrerenderedPage,
  Publications,
  ReadJson,
  SiteFile,
  WithoutScript,
} from '#domain/prerendered-page.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { epciSchema, territoriesSchema } from '#domain/territory.ts';
import { createCoverageGround } from '#engine/coverage/ground.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { decodeMapShapes, EPCI_FILE, FRANCE_FILE } from '#state/map-shapes.ts';
import { createTranslator } from '#ui/i18n/translate.ts';
import { givePublication } from '#ui/layout/publication.ts';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { dataFamily } from './pages/data/prerender.tsx';
import { directoryFamily } from './pages/directory/prerender.tsx';
import { networkFamily } from './pages/network/prerender.tsx';
import { newsFamily } from './pages/news/prerender.tsx';
import { organizationFamily } from './pages/organization/prerender.tsx';
import type { PageFamily, PageLanguage, SiteContent } from './pages/page-family.ts';
import { taxonomyFamily } from './pages/taxonomy/prerender.tsx';
import { territoryFamily } from './pages/territory/prerender.tsx';

const FAMILIES: readonly PageFamily[] = [
  territoryFamily,
  organizationFamily,
  taxonomyFamily,
  networkFamily,
  dataFamily,
  newsFamily,
  directoryFamily,
];

/** What the build writes, page by page, and after them what it adds to pages that stand. */
export interface Prerendering {
  /** What the pages are made from: share images are drawn from the same. */
  content: SiteContent;
  pages: () => AsyncGenerator<PrerenderedPage>;
  withoutScript: () => AsyncGenerator<WithoutScript>;
  files: () => AsyncGenerator<SiteFile>;
}

export async function openPrerendering(
  readJson: ReadJson,
  publications: Publications,
): Promise<Prerendering> {
  const content = await readContent(readJson, publications);
  const families = await Promise.all(
    FAMILIES.map(async (family) => ({ family, writer: await family.open(content) })),
  );
  return {
    content,
    async *pages() {
      for (const { family, writer } of families)
        for await (const language of languagesOf(content, family)) yield* writer.pages(language);
    },
    async *files() {
      for (const { family, writer } of families) {
        if (writer.files === undefined) continue;
        for await (const language of languagesOf(content, family)) yield* writer.files(language);
      }
    },
    async *withoutScript() {
      for (const { family, writer } of families) {
        if (writer.withoutScript === undefined) continue;
        for await (const language of languagesOf(content, family)) yield writer.withoutScript(language);
      }
    },
  };
}

/** The languages of the publication, one after the other: what a page says of it is set while it is written. */
async function* languagesOf(content: SiteContent, family: PageFamily): AsyncGenerator<PageLanguage> {
  const { taxonomy, territories, publications } = content;
  for (const [language, publication] of publications) {
    const words = await family.loadWords(language);
    givePublication(publication);
    const i18n = createTranslator(language, words, publication);
    yield { language, i18n, vocabulary: createVocabulary(taxonomy, territories, i18n) };
  }
}

async function readContent(readJson: ReadJson, publications: Publications): Promise<SiteContent> {
  const { records } = z.parse(recordsSchema, await readJson('data/records.json'));
  const territories = z.parse(territoriesSchema, await readJson('data/territories.json'));
  const epcis = z.parse(z.array(epciSchema), await readJson('data/epci.json'));
  const { communes } = decodeCommunes(await readJson('data/communes.json'));
  return {
    readJson,
    publications,
    manifest: z.parse(manifestSchema, await readJson('data/manifest.json')),
    taxonomy: z.parse(taxonomySchema, await readJson('data/taxonomy.json')),
    territories,
    records,
    shapes: decodeMapShapes(await readJson(FRANCE_FILE), await readJson(EPCI_FILE)),
    ground: createCoverageGround({ communes, epcis, territories }),
  };
}
