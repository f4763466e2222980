/** Who uses the person's own word: `plasturgie`, where the sector is chemistry. */
import type { FuseDocuments } from './fuse-ranking.ts';
import { recordsWithBeginning, type TextIndex } from './text-index.ts';

/** Prepares beginnings of words for many records; true for one that has a word of such a beginning. */
export type Mentions = (stems: readonly string[]) => (record: number) => boolean;

/** Only texts that hold a word of such a beginning are read: folding a hundred thousand would take seconds. */
export function createMentions(documents: FuseDocuments, text: TextIndex): Mentions {
  return (stems) => {
    // A word of the index may have lost the last letter of its plural.
    const candidates = new Set(stems.flatMap((stem) => recordsWithBeginning(text, stem.slice(0, -1))));
    return (at) => {
      if (!candidates.has(at)) return false;
      const texts = Object.values(documents.documentOf(at).$).map(({ v }) => ` ${v}`);
      return stems.some((stem) => texts.some((one) => one.includes(` ${stem}`)));
    };
  };
}
