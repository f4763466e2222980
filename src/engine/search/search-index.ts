/** Records prepared once for many searches. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import { runAll, type Steps } from '../collections/steps.ts';
import { createFuseDocuments, type FuseDocuments } from './fuse-ranking.ts';
import { type Listable, type Listing, listingSteps } from './listing.ts';
import { createMentions, type Mentions } from './mentions.ts';
import { createNameTest, type NameTest } from './name-keys.ts';
import { type TextIndex, textIndexSteps } from './text-index.ts';
import { type SearchVocabulary, vocabularySteps } from './vocabulary.ts';

/** What ranks, whether the records are here or only columns and words of them. */
export interface Searchable extends Listable {
  vocabulary: SearchVocabulary;
  text: TextIndex;
  documents: FuseDocuments;
  isNamed: NameTest;
  mentions: Mentions;
}

export interface SearchIndex extends Searchable, Listing {}

export interface SearchIndexSources {
  taxonomy: Taxonomy;
  territories: Territories;
  /** Date of the edition, `YYYY-MM-DD`: what is valid, what is old. */
  edition: string;
  /** Made from the sources when missing; pass the fuller one when EPCI and communes are there. */
  vocabulary?: SearchVocabulary;
}

/** Prepares a search; about 30 ms for 641 records. */
export function createSearchIndex(
  records: readonly DirectoryRecord[],
  sources: SearchIndexSources,
): SearchIndex {
  return runAll(searchIndexSteps(records, sources));
}

/** `createSearchIndex` for a page that must not stand still. */
export function* searchIndexSteps(
  records: readonly DirectoryRecord[],
  sources: SearchIndexSources,
): Steps<SearchIndex> {
  const { taxonomy, territories } = sources;
  const listing = yield* listingSteps(records, sources);
  yield;
  const vocabulary = sources.vocabulary ?? (yield* vocabularySteps({ taxonomy, territories, records }));
  yield;
  const text = yield* textIndexSteps(records, wordsOfLabels(taxonomy));
  const documents = createFuseDocuments(records);
  const isNamed = createNameTest(records);
  return { ...listing, vocabulary, text, documents, isNamed, mentions: createMentions(documents, text) };
}

/** What the labels are called, by id, in the words that a text index files. */
export function wordsOfLabels({ labels }: Pick<Taxonomy, 'labels'>): ReadonlyMap<string, string> {
  return new Map(labels.map(({ id, label }) => [id, `${label.fr} ${label.en}`]));
}

/** The same index with another vocabulary, such as the one with all communes; nothing is prepared again. */
export function withVocabulary<Index extends Searchable>(index: Index, vocabulary: SearchVocabulary): Index {
  return { ...index, vocabulary };
}
