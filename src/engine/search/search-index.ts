/** Records prepared once for many searches. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import { createFilterContext, type FilterContext } from '../facets/filter-context.ts';
import { fold } from '../text/fold.ts';
import { createFuseDocuments, type FuseDocuments } from './fuse-ranking.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';
import { createVocabulary, type SearchVocabulary } from './vocabulary.ts';

/** The sector of those who help everyone: they answer any sector, after its own. */
export const GENERALIST_SECTOR = 'multi-sector';

export interface SearchIndex {
  records: readonly DirectoryRecord[];
  vocabulary: SearchVocabulary;
  context: FilterContext;
  text: TextIndex;
  documents: FuseDocuments;
  /** Place of each record in the order of names, and the record at each place. */
  nameOrder: { rankOf: Uint32Array; recordAt: Uint32Array };
  generalistSector: string;
}

export interface SearchIndexSources {
  taxonomy: Taxonomy;
  territories: Territories;
  /** Made from the sources when missing; pass the fuller one when EPCI and communes are there. */
  vocabulary?: SearchVocabulary;
}

/** Prepares a search; about 30 ms for 641 records. */
export function createSearchIndex(
  records: readonly DirectoryRecord[],
  sources: SearchIndexSources,
): SearchIndex {
  const { taxonomy, territories } = sources;
  const labelNames = new Map(taxonomy.labels.map(({ id, label }) => [id, `${label.fr} ${label.en}`]));
  return {
    records,
    vocabulary: sources.vocabulary ?? createVocabulary({ taxonomy, territories, records }),
    context: createFilterContext(taxonomy, territories, [], records),
    text: createTextIndex(records, labelNames),
    documents: createFuseDocuments(records),
    nameOrder: orderByName(records),
    generalistSector: GENERALIST_SECTOR,
  };
}

/** The same index with another vocabulary, such as the one with all communes; nothing is prepared again. */
export function withVocabulary(index: SearchIndex, vocabulary: SearchVocabulary): SearchIndex {
  return { ...index, vocabulary };
}

/** By folded name, then id: the same everywhere, whatever the locale of the machine. */
function orderByName(records: readonly DirectoryRecord[]): SearchIndex['nameOrder'] {
  const names = records.map((record) => `${fold(record.name)} ${record.id}`);
  const recordAt = Uint32Array.from(records.keys()).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const rankOf = new Uint32Array(records.length);
  recordAt.forEach((record, rank) => {
    rankOf[record] = rank;
  });
  return { rankOf, recordAt };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
