/** How well records answer free text: the candidates of the prefilter, ranked by Fuse. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { foldedWords } from '../text/fold.ts';
import { rankWithFuse } from './fuse-ranking.ts';
import { meaningfulWords, prefilter } from './prefilter.ts';
import type { SearchIndex } from './search-index.ts';
import { nameCore } from './vocabulary.ts';

export interface TextMatch {
  /** 0 to 1. */
  quality: number;
  /** True when the words are found in the names, rather than in the summary. */
  byName: boolean;
}

/** Fuse reads each text that it is given, letter by letter: beyond these, the words that they share say enough. */
const MOST_RANKED = 100;

/** Matches by number of record; empty when nothing is above the noise. */
export function matchText(
  index: SearchIndex,
  text: string,
  accept: (record: number) => boolean,
): Map<number, TextMatch> {
  const candidates = prefilter(index.text, text, accept);
  const words = meaningfulWords(text).join(' ');
  const ranked = rankWithFuse(
    index.documents,
    candidates.slice(0, MOST_RANKED).map((candidate) => candidate.record),
    words,
  );
  const whole = nameKey(text);
  const matches = new Map<number, TextMatch>();
  for (const { record, coverage, inName } of candidates) {
    const quality = isNamed(index, record, whole)
      ? 1
      : 0.95 * (0.6 * coverage + 0.4 * (ranked.get(record) ?? 0));
    matches.set(record, { quality, byName: inName >= 0.6 * coverage });
  }
  return matches;
}

/** True when the text is one of the organisation's names, whatever the spaces. */
function isNamed({ records }: SearchIndex, at: number, key: string): boolean {
  const record = records[at];
  return record !== undefined && nameKeysOf(record).includes(key);
}

const NAME_KEYS = new WeakMap<DirectoryRecord, readonly string[]>();

/** A record is a candidate at most keystrokes of a word: its names are folded once. */
function nameKeysOf(record: DirectoryRecord): readonly string[] {
  const known = NAME_KEYS.get(record);
  if (known !== undefined) return known;
  const names = [record.name, record.acronym, ...(record.aliases ?? [])];
  const keys = names.filter((name) => name !== undefined).map(nameKey);
  NAME_KEYS.set(record, keys);
  return keys;
}

function nameKey(name: string): string {
  return nameCore(foldedWords(name)).replaceAll(' ', '');
}
