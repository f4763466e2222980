/** What can be suggested, by its beginning: terms, places and organisations. Made once for a vocabulary. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Taxonomy, Term } from '#domain/taxonomy.ts';
import { fold } from '../text/fold.ts';
import { GLUE } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import { createPrefixIndex, type PrefixEntry, type PrefixHit, type PrefixIndex } from './prefix-index.ts';
import type { SearchIndex } from './search-index.ts';
import { type TermEntry, termPhrase } from './term-lexicon.ts';
import type { SearchVocabulary } from './vocabulary.ts';

export type SuggestedTerm = Pick<TermEntry, 'type' | 'id'> & { term: Term };

export interface SuggestionIndex {
  terms: PrefixIndex<SuggestedTerm>;
  places: PrefixIndex<readonly PlaceEntry[]>;
  /** Communes by postal code. */
  postalCodes: PrefixIndex<readonly PlaceEntry[]>;
  organizations: PrefixIndex<DirectoryRecord>;
  /** One postal code of each commune, by its territory code. */
  postalCodeOf: ReadonlyMap<string, string>;
}

/** From this number of organisations on, only the beginning of their names is indexed, not each word. */
const MANY = 20_000;
const INDEXES = new WeakMap<SearchVocabulary, SuggestionIndex>();
const ORGANIZATIONS = new WeakMap<readonly DirectoryRecord[], PrefixIndex<DirectoryRecord>>();

/** The index of a vocabulary; the first call takes about a tenth of a second with all communes, the next none. */
export function suggestionIndexOf({
  vocabulary,
  records,
  nameOrder,
}: Pick<SearchIndex, 'vocabulary' | 'records' | 'nameOrder'>): SuggestionIndex {
  const known = INDEXES.get(vocabulary);
  if (known !== undefined) return known;
  // The records stay the same when the communes arrive.
  const organizations = ORGANIZATIONS.get(records) ?? indexOrganizations(records, nameOrder.rankOf);
  ORGANIZATIONS.set(records, organizations);
  const index = {
    terms: createPrefixIndex(termEntries(vocabulary.taxonomy)),
    organizations,
    ...indexPlaces(vocabulary.places),
  };
  INDEXES.set(vocabulary, index);
  return index;
}

/** A label before a synonym, a kind before a sector before a need, as the query is read. */
const TYPES = { kind: 3, sector: 2, need: 1 } as const;

function termEntries({ kinds, sectors, needs }: Taxonomy): PrefixEntry<SuggestedTerm>[] {
  const entries: PrefixEntry<SuggestedTerm>[] = [];
  const file = (type: keyof typeof TYPES, terms: readonly Term[]): void => {
    for (const term of terms) {
      const value = { type, id: term.id, term };
      const labels = [term.label.fr, term.label.en];
      const add = (text: string, weight: number, isSynonym = false): void => {
        const words = fold(text).split(' ');
        for (const key of new Set([words.join(''), termPhrase(words).replaceAll(' ', '')])) {
          if (key !== '')
            entries.push({
              key,
              value,
              weight: weight + TYPES[type],
              ...(isSynonym ? { lesser: 1 as const } : {}),
            });
        }
      };
      for (const label of labels) add(label, 20);
      for (const rest of labels.flatMap(laterWords)) add(rest, 10);
      for (const synonym of [...term.synonyms.fr, ...term.synonyms.en]) add(synonym, 0, true);
    }
  };
  file('kind', kinds);
  file('sector', sectors);
  file('need', needs);
  return entries;
}

/** Of equal ones, the term that more of the names lead to: fourteen ways to say plastics go before one `plastering`. */
export function byNumberOfNames<Hit extends PrefixHit<SuggestedTerm>>(found: readonly Hit[]): Hit[] {
  const names = new Map<string, number>();
  for (const { value } of found) names.set(termKey(value), (names.get(termKey(value)) ?? 0) + 1);
  const namesOf = ({ value }: Hit) => names.get(termKey(value)) ?? 0;
  return [...found].sort((a, b) => b.quality - a.quality || b.weight - a.weight || namesOf(b) - namesOf(a));
}

export function termKey({ type, id }: SuggestedTerm): string {
  return `${type}:${id}`;
}

/** `Chimie et matériaux` → `materiaux`: each later word with what follows it, unless it is a small one. */
function laterWords(text: string): string[] {
  const words = fold(text).split(' ');
  return words.flatMap((word, at) => (at === 0 || GLUE.has(word) ? [] : [words.slice(at).join(' ')]));
}

/** An EPCI goes after the town that it is named after, though it has more inhabitants. */
const EPCI_WEIGHT = 0.15;
/** `rochelle` is La Rochelle; `pla` is not yet Le Pla. */
const KNOWN_WITHOUT_ARTICLE = 5000;
const ARTICLE = /^(?:la|le|les|l) (?=\S{3})/;

function indexPlaces({
  names,
  postalCodes,
}: SearchVocabulary['places']): Pick<SuggestionIndex, 'places' | 'postalCodes' | 'postalCodeOf'> {
  const byName: PrefixEntry<readonly PlaceEntry[]>[] = [];
  for (const phrase of names.phrases) {
    const value = names.exact.get(phrase.replaceAll(' ', '')) ?? [];
    const weight = Math.max(...value.map(weightOf));
    byName.push({ key: phrase.replaceAll(' ', ''), value, weight });
    const bare = phrase.replace(ARTICLE, '');
    if (bare === phrase) continue;
    const known = weight >= KNOWN_WITHOUT_ARTICLE ? {} : { lesser: 2 as const };
    byName.push({ key: bare.replaceAll(' ', ''), value, weight, ...known });
  }
  const byCode: PrefixEntry<readonly PlaceEntry[]>[] = [];
  const postalCodeOf = new Map<string, string>();
  for (const [key, value] of [...postalCodes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    byCode.push({ key, value, weight: Math.max(...value.map(({ population }) => population)) });
    for (const { territory } of value) {
      if (!postalCodeOf.has(territory.code)) postalCodeOf.set(territory.code, key);
    }
  }
  return { places: createPrefixIndex(byName), postalCodes: createPrefixIndex(byCode), postalCodeOf };
}

/** Inhabitants, those of a large area counted for less: Paris is the city before the department. */
export function weightOf({ territory, population }: PlaceEntry): number {
  if (territory.level === 'epci') return population * EPCI_WEIGHT;
  return territory.level === 'commune' ? population : population * 0.99;
}

function indexOrganizations(
  records: readonly DirectoryRecord[],
  rankOf: Uint32Array,
): PrefixIndex<DirectoryRecord> {
  const entries: PrefixEntry<DirectoryRecord>[] = [];
  records.forEach((record, at) => {
    const rank = rankOf[at] ?? 0;
    for (const name of [record.name, record.acronym, ...(record.aliases ?? [])]) {
      const words = name === undefined ? [] : fold(name).split(' ');
      const starts = records.length > MANY ? words.slice(0, 1) : words;
      starts.forEach((word, start) => {
        if (word === '' || (start > 0 && GLUE.has(word))) return;
        // The beginning of a name before its other words; then in the order of names.
        const weight = (start === 0 ? records.length : 0) - rank;
        entries.push({ key: words.slice(start).join(''), value: record, weight });
      });
    }
  });
  return createPrefixIndex(entries);
}
