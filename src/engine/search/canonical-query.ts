/** How to write a term or a place for the query to mean it, and nothing else. */
import type { PlaceEntry } from './place-lexicon.ts';
import type { SuggestedTerm, SuggestionIndex } from './suggestion-index.ts';
import type { Understood } from './types.ts';
import { understand } from './understand.ts';
import type { SearchVocabulary } from './vocabulary.ts';

export type Language = 'fr' | 'en';

/** Synonyms tried where the label does not do. */
const MOST_TRIED = 6;
/** Answers kept: a keystroke asks for the same places as the one before. */
const MOST_KEPT = 2000;
const KEPT = new WeakMap<SearchVocabulary, Map<string, Understood>>();

/** `understand`, which remembers. */
export function understoodLine(line: string, vocabulary: SearchVocabulary): Understood {
  const kept = KEPT.get(vocabulary) ?? new Map<string, Understood>();
  KEPT.set(vocabulary, kept);
  const known = kept.get(line);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const understood = understand(line, vocabulary);
  kept.set(line, understood);
  return understood;
}

/** The label in the language, or another of its names where the label would be read as something else. */
export function writeTerm(
  before: string,
  { type, id, term }: SuggestedTerm,
  language: Language,
  vocabulary: SearchVocabulary,
): string {
  const other = language === 'fr' ? 'en' : 'fr';
  const synonyms = term.synonyms[language].slice(0, MOST_TRIED);
  const names = [term.label[language], term.label[other], ...synonyms];
  const written = names.map((name) => before + (before === '' ? name : inSentence(name)));
  const means = (line: string): boolean =>
    understoodLine(line, vocabulary).parts.some((part) => part.type === type && part.id === id);
  const alone = (line: string): boolean => understoodLine(line, vocabulary).parts.length === 1;
  // Checked alone first: most labels pass at once, whatever stands before them.
  return (
    written.find((line, at) => alone(names[at] ?? '') && means(line)) ??
    written.find(means) ??
    written[0] ??
    before
  );
}

/** `Numérique` → `numérique`, but `ESS` stays. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Its name; with its department, then its postal code, where the name alone would leave a choice. */
export function writePlace(
  before: string,
  { territory, within }: PlaceEntry,
  { postalCodeOf }: SuggestionIndex,
  vocabulary: SearchVocabulary,
): string {
  const { code, name } = territory;
  const department = code.startsWith('D') ? code.slice(1) : departmentOf(within);
  const postalCode = postalCodeOf.get(code);
  const written = [
    name,
    ...(department === undefined ? [] : [`${name} ${department}`]),
    ...(postalCode === undefined ? [] : [`${name} ${postalCode}`, `${postalCode} ${name}`]),
    ...(code.startsWith('D') ? [code.slice(1)] : []),
  ];
  const isClear = (text: string): boolean => {
    const line = understoodLine(before + text, vocabulary);
    const parts = line.parts.filter((part) => part.start >= before.length);
    return (
      parts.length === 1 && parts[0]?.id === code && parts[0].alternatives === undefined && line.text === rest
    );
  };
  const rest = before === '' ? '' : understoodLine(before, vocabulary).text;
  const means = (text: string): boolean =>
    understoodLine(before + text, vocabulary).territories.some((one) => one.code === code);
  return before + (written.find(isClear) ?? written.find(means) ?? name);
}

/** Official number of the department of a place. */
export function departmentOf(within: readonly string[]): string | undefined {
  return within.find((code) => code.startsWith('D'))?.slice(1);
}
