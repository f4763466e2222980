/** How well records answer free text: the candidates of the prefilter, ranked by Fuse. */
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
    candidates.map((candidate) => candidate.record),
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
  if (record === undefined) return false;
  const names = [record.name, record.acronym, ...(record.aliases ?? [])];
  return names.some((name) => name !== undefined && nameKey(name) === key);
}

function nameKey(name: string): string {
  return nameCore(foldedWords(name)).replaceAll(' ', '');
}
