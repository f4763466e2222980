/** Everything that a query is compared with. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import { runAll, type Steps } from '../collections/steps.ts';
import { fold, foldedWords } from '../text/fold.ts';
import { createFuzzyKeys, type FuzzyKeys } from '../text/fuzzy-keys.ts';
import { singular } from '../text/words.ts';
import { createLexiconBuilder, type Lexicon } from './lexicon.ts';
import { createNafTable, type NafTable } from './naf.ts';
import { COUNTED, FILLERS, GLUE, ORDINARY } from './ordinary-words.ts';
import { type PlaceLexicon, type PlaceSources, placeLexiconSteps } from './place-lexicon.ts';
import { createTermLexicon, type TermEntry, termPhrase, termWords } from './term-lexicon.ts';

export interface SearchVocabulary {
  /** Labels of the terms, to write them as the directory does. */
  taxonomy: Taxonomy;
  terms: Lexicon<TermEntry>;
  naf: NafTable;
  places: PlaceLexicon;
  /** Names, acronyms and aliases of organisations; `short` for an acronym. */
  names: NameLexicon;
  /** Words that are spelled right: never mended into something else. */
  known: ReadonlySet<string>;
  /** Common nouns: a town of that name needs more than its name to be recognized. */
  ordinary: ReadonlySet<string>;
  /** Words of the organisations' names, for `minalogik` not to become a village. */
  nameWords: FuzzyKeys;
}

export interface NameEntry {
  short: boolean;
}

/** `exact` may be fetched in parts. */
export type NameLexicon = Omit<Lexicon<NameEntry>, 'exact'> & {
  exact: Pick<Lexicon<NameEntry>['exact'], 'get'>;
};

/** What the records themselves teach: of a large edition, it comes as files. */
export interface RecordWords {
  names: NameLexicon;
  /** Common nouns, those of the taxonomy included. */
  ordinary: ReadonlySet<string>;
  nameWords: ReadonlySet<string>;
}

/** Splits finely enough: what remains is folded, and a word of two parts is simply not looked up. */
const NOT_WORD = /[\s'’().,;:/&«»-]+/;

export interface VocabularySources extends PlaceSources {
  taxonomy: Taxonomy;
  /** Read from the records when missing. */
  words?: RecordWords;
}

/**
 * Prepares the vocabulary once. Without `communes`, regions, departments, EPCI (when given) and the towns of
 * the records are recognized; make another one when the commune index has arrived.
 */
export function createVocabulary(sources: VocabularySources): SearchVocabulary {
  return runAll(vocabularySteps(sources));
}

/** `createVocabulary` for a page that must not stand still: with every commune it takes half a second. */
export function* vocabularySteps(sources: VocabularySources): Steps<SearchVocabulary> {
  const { ordinary, nameWords, names } =
    sources.words ?? (yield* recordWordsSteps(sources.taxonomy, sources.records ?? []));
  yield;
  const terms = createTermLexicon(sources.taxonomy);
  yield;
  const naf = createNafTable(sources.taxonomy.sectors);
  const places = yield* placeLexiconSteps(sources);
  yield;
  return {
    taxonomy: sources.taxonomy,
    terms,
    naf,
    places,
    names,
    known: new Set([...ordinary, ...nameWords]),
    ordinary,
    nameWords: createFuzzyKeys([...nameWords]),
  };
}

/** What the records teach to a search; the build of a large edition writes it down. */
export function* recordWordsSteps(
  taxonomy: Taxonomy,
  records: readonly DirectoryRecord[],
): Steps<RecordWords & { names: Lexicon<NameEntry> }> {
  const ordinary = ordinaryWords(taxonomy, records);
  yield;
  const nameWords = wordsOfNames(records);
  yield;
  const names = createNameLexicon(records, labelNames(taxonomy, createTermLexicon(taxonomy)));
  return { ordinary, nameWords, names };
}

/**
 * Common nouns, learnt from the directory itself: what its summaries write in lower case, what its
 * vocabularies use, and a list for the rest.
 */
function ordinaryWords(taxonomy: Taxonomy, records: readonly DirectoryRecord[]): Set<string> {
  const ordinary = new Set([...termWords(taxonomy), ...GLUE, ...FILLERS, ...COUNTED, ...ORDINARY]);
  const seen = new Set<string>();
  for (const { summary } of records) {
    for (const text of Object.values(summary)) {
      for (const word of text.split(NOT_WORD)) seen.add(word);
    }
  }
  for (const word of seen) {
    if (word !== word.toLowerCase()) continue;
    const folded = fold(word);
    ordinary.add(folded).add(singular(folded));
  }
  return ordinary;
}

function namesOf(record: DirectoryRecord): { name: string; short: boolean }[] {
  const names = [record.name, ...(record.aliases ?? [])].map((name) => ({ name, short: false }));
  return record.acronym === undefined ? names : [...names, { name: record.acronym, short: true }];
}

/** Labels of several words, `French Tech`: their words belong together, and stay free text like a name. */
function labelNames({ labels }: Taxonomy, { exact }: Lexicon<TermEntry>): string[] {
  const isKind = (word: string): boolean =>
    exact.get(singular(word))?.some((entry) => entry.type === 'kind') === true;
  return labels
    .flatMap(({ label, synonyms }) => [label.fr, label.en, ...synonyms.fr, ...synonyms.en])
    .map(fold)
    .filter((name) => name.includes(' ') && !exact.has(termPhrase(name.split(' ')).replaceAll(' ', '')))
    .filter((name) => !name.split(' ').some(isKind));
}

function createNameLexicon(
  records: readonly DirectoryRecord[],
  others: readonly string[],
): Lexicon<NameEntry> {
  const builder = createLexiconBuilder<NameEntry>();
  for (const record of records) {
    for (const { name, short } of namesOf(record)) {
      const full = fold(name);
      for (const phrase of [full, nameCore(full.split(' ')), namePhrase(full.split(' '))]) {
        if (phrase.length >= 2 && !builder.has(phrase)) builder.add(phrase, { short });
      }
    }
  }
  for (const name of others) if (!builder.has(name)) builder.add(name, { short: false });
  return builder.build();
}

/** A name without its small words: `Images & Réseaux` is asked for as `images et réseaux`. */
export function nameCore(words: readonly string[]): string {
  const core = words.filter((word) => !GLUE.has(word));
  return core.length > 1 ? core.join(' ') : words.join(' ');
}

/** Without small words and without plurals: `image et reseau` too. */
export function namePhrase(words: readonly string[]): string {
  return nameCore(words).split(' ').map(singular).join(' ');
}

/** Words of names, those of the organisation's own town left out: a town in a name is still a town. */
function wordsOfNames(records: readonly DirectoryRecord[]): Set<string> {
  const words = new Set<string>();
  for (const record of records) {
    const town = new Set(foldedWords(record.city ?? ''));
    for (const { name } of namesOf(record)) {
      for (const word of foldedWords(name)) if (word.length >= 4 && !town.has(word)) words.add(word);
    }
  }
  return words;
}
