/** The published directory, as the searching tests load it. */
import { readFileSync } from 'node:fs';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { recordsSchema } from '#domain/artefacts.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { epciSchema, territoriesSchema } from '#domain/territory.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { createSearchIndex, type SearchIndex } from '#engine/search/search-index.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';

export const DATA = new URL('../../public/data/', import.meta.url);

export interface Directory {
  records: DirectoryRecord[];
  communes: ReturnType<typeof decodeCommunes>['communes'];
  /** With every commune. */
  index: SearchIndex;
  /** As the app has it before the commune index arrives. */
  firstIndex: SearchIndex;
}

export function loadDirectory(): Directory {
  const { records, edition } = recordsSchema.parse(readJson('records.json'));
  const taxonomy = taxonomySchema.parse(readJson('taxonomy.json'));
  const territories = territoriesSchema.parse(readJson('territories.json'));
  const epcis = (readJson('epci.json') as unknown[]).map((epci) => epciSchema.parse(epci));
  const { communes, former } = decodeCommunes(readJson('communes.json'));
  const vocabulary = createVocabulary({
    taxonomy,
    territories,
    epcis,
    communes,
    formerCommunes: former,
    records,
  });
  const firstIndex = createSearchIndex(records, { taxonomy, territories, edition });
  return { records, communes, firstIndex, index: { ...firstIndex, vocabulary } };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));
}
