/** How well records answer free text: the candidates of the prefilter, ranked by Fuse. */
import { rankWithFuse } from './fuse-ranking.ts';
import { nameKey } from './name-keys.ts';
import { meaningfulWords, prefilter } from './prefilter.ts';
import type { Searchable } from './search-index.ts';

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
  index: Searchable,
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
    const quality = index.isNamed(record, whole)
      ? 1
      : 0.95 * (0.6 * coverage + 0.4 * (ranked.get(record) ?? 0));
    matches.set(record, { quality, byName: inName >= 0.6 * coverage });
  }
  return matches;
}
