/** Numbers of a query: departments, postal codes, activity codes. */

import { nafCodesIn } from './naf.ts';
import { COUNTED, STREET_WORDS } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import { type Candidate, makeCandidate, type QueryText } from './reading.ts';
import type { TermEntry } from './term-lexicon.ts';
import type { SearchVocabulary } from './vocabulary.ts';

/** A code explains more than its few characters: it goes before any word of the same length. */
const CODE_LETTERS = 8;

export function numberCandidates(text: QueryText, vocabulary: SearchVocabulary): Candidate[] {
  return [...activityCodes(text, vocabulary), ...departmentsAndPostalCodes(text, vocabulary)];
}

function activityCodes({ query, words }: QueryText, { naf }: SearchVocabulary): Candidate[] {
  return nafCodesIn(query).flatMap(({ code, start, end }) => {
    const terms = naf.sectorsOf(code).map((id): TermEntry => ({ type: 'sector', id, narrower: false }));
    const from = words.findIndex((word) => word.start >= start);
    const to = words.findLastIndex((word) => word.end <= end) + 1;
    return terms.length === 0 || to <= from
      ? []
      : [makeCandidate(from, to, CODE_LETTERS * (to - from) + 1, 0, { terms })];
  });
}

function departmentsAndPostalCodes({ words }: QueryText, { places }: SearchVocabulary): Candidate[] {
  return words.flatMap(({ text }, at) => {
    const next = words[at + 1]?.text ?? '';
    // `35 salariés`, `12 rue de la Paix`: neither is a department.
    if (COUNTED.has(next) || STREET_WORDS.has(next) || words[at - 1]?.text === 'cedex') return [];
    const found = /^\d{5}$/.test(text) ? postalCode(text, places) : one(places.numbers.get(text));
    return found.length === 0 ? [] : [makeCandidate(at, at + 1, CODE_LETTERS, 0, { places: found })];
  });
}

/** A code that no known commune has (CEDEX, or no commune index) still says the department. */
function postalCode(
  code: string,
  { postalCodes, numbers }: SearchVocabulary['places'],
): readonly PlaceEntry[] {
  const communes = postalCodes.get(code);
  if (communes !== undefined) return communes;
  return one(numbers.get(departmentOfPostalCode(code)));
}

/** First two digits; three overseas; Corsica kept its 20 when it became two departments. */
function departmentOfPostalCode(code: string): string {
  if (code.startsWith('97') || code.startsWith('98')) return code.slice(0, 3);
  if (code.startsWith('200') || code.startsWith('201')) return '2a';
  return code.startsWith('20') ? '2b' : code.slice(0, 2);
}

function one(entry: PlaceEntry | undefined): PlaceEntry[] {
  return entry === undefined ? [] : [entry];
}
