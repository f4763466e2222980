/** An engine that has its data: at hand, or fetched in parts when a question needs them. */
import type { Commune, Epci, FormerCommune } from '#domain/territory.ts';
import type { Listable } from '#engine/search/listing.ts';
import { rank } from '#engine/search/rank.ts';
import {
  createSearchIndex,
  type Searchable,
  type SearchIndex,
  withVocabulary,
} from '#engine/search/search-index.ts';
import { suggestionIndexOf } from '#engine/search/suggestion-index.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';
import { type Edition, fetchDirectory } from './artefact-files.ts';

/** At once, or when what it takes is here. */
export type Later<T> = T | Promise<T>;

export interface Places {
  communes: readonly Commune[];
  former: readonly FormerCommune[];
  epcis: readonly Epci[];
}

/** Its questions may be asked twice: what they do must be the same each time. */
export interface OpenedEngine {
  ask: <T>(question: (index: Searchable & Pick<SearchIndex, 'records'>) => T) => Later<T>;
  /** For what needs no word: lists, filters, counts. */
  list: <T>(question: (listing: Listable) => T) => Later<T>;
  /** The same with every commune and EPCI. */
  learn: (places: Places) => Later<OpenedEngine>;
}

/** Words that no vocabulary has, and that no one is named by. */
const MISSPELT = 'incubateru nmuerique';

/** Fetches and indexes all records. Throws an `ArtefactError`. */
export async function openWholeEngine(root: URL, edition: Edition): Promise<OpenedEngine> {
  const data = await fetchDirectory(root, edition);
  const engineOf = (index: SearchIndex): OpenedEngine => ({
    ask: (question) => question(index),
    list: (question) => question(index),
    // Decoding and indexing thirty-five thousand communes takes a second: here, nobody waits for it.
    learn: ({ communes, former, epcis }) => {
      const vocabulary = createVocabulary({ ...data, epcis, communes, formerCommunes: former });
      const learnt = withVocabulary(index, vocabulary);
      // The first suggestion would wait most of a second for its index, the first typing error for what it is looked up in.
      suggestionIndexOf(learnt);
      rank(learnt, { query: MISSPELT, filters: NO_FILTERS });
      return engineOf(learnt);
    },
  });
  return engineOf(createSearchIndex(data.records, data));
}
