/** What the words could mean beside what they were taken for, each with the line that says so without a doubt. */
import type { Understood, UnderstoodPart, UnderstoodTerritory } from '#engine/search/types.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';
import { quoted, replaced } from './criteria.ts';
import { departmentNumber, placeDetail } from './place-words.ts';

/** A place whose name is also a common word, `nice` or `tours`, may be told so by the engine. */

export interface Reading {
  key: string;
  label: string;
  /** The whole line once this is chosen. */
  query: string;
}

export interface Ambiguity {
  key: string;
  words: string;
  /** What the words were taken for. */
  reading: string;
  others: Reading[];
}

interface Wording {
  i18n: Translator;
  vocabulary: Vocabulary;
}

/** One per run of words with another meaning; a run that means several terms counts once. */
export function ambiguitiesOf(
  query: string,
  { parts, territories }: Understood,
  wording: Wording,
): Ambiguity[] {
  const first = parts.filter((part, at) => parts.findIndex(({ start }) => start === part.start) === at);
  return first.flatMap((part) => {
    const taken = territories.find(({ code }) => code === part.id);
    const others = otherReadings(query, part, taken, wording);
    if (others.length === 0) return [];
    return [{ key: `${part.id}:${part.start}`, ...takenFor(part, taken, wording), others }];
  });
}

function takenFor(
  part: UnderstoodPart,
  taken: UnderstoodTerritory | undefined,
  { i18n, vocabulary }: Wording,
): Pick<Ambiguity, 'words' | 'reading'> {
  if (part.type === 'territory') {
    return taken
      ? { words: taken.name, reading: placeDetail(taken, i18n, vocabulary) }
      : { words: part.words, reading: vocabulary.territory(part.id) ?? part.id };
  }
  const reading = `${i18n.t(`search.part.${part.type}`)} ${vocabulary[part.type](part.id)}`;
  return { words: i18n.t('ambiguity.quoted', { words: part.words }), reading };
}

function otherReadings(
  query: string,
  part: UnderstoodPart,
  taken: UnderstoodTerritory | undefined,
  wording: Wording,
): Reading[] {
  const readings = new Map<string, Reading>();
  for (const territory of part.alternatives ?? []) {
    const words = unmistakable(territory);
    // Two of one name in one department have no words that tell them apart.
    if (taken && words === unmistakable(taken)) continue;
    if (!readings.has(words)) {
      const label = otherLabel(territory, taken, wording);
      readings.set(words, { key: territory.code, label, query: replaced(query, part, words) });
    }
  }
  if (part.isWord) {
    const label = wording.i18n.t('ambiguity.word', { words: part.words });
    readings.set('', { key: 'word', label, query: quoted(query, part) });
  }
  return [...readings.values()];
}

/** Beside a town, its department is enough; beside anything else, that it is a town must be said. */
function otherLabel(
  territory: UnderstoodTerritory,
  taken: UnderstoodTerritory | undefined,
  { i18n, vocabulary }: Wording,
): string {
  const number = departmentNumber(territory.code);
  if (taken?.level === territory.level || territory.level !== 'commune' || number === undefined) {
    return placeDetail(territory, i18n, vocabulary);
  }
  return i18n.t('ambiguity.town', { place: i18n.t('place.numbered', { name: territory.name, number }) });
}

/** How to name a place in a query so that it is understood alone: a town with its number, a department by its own. */
function unmistakable({ code, name, level }: UnderstoodTerritory): string {
  const number = departmentNumber(code);
  if (number === undefined) return name;
  return level === 'department' ? number : `${name} ${number}`;
}
