/** Texts found by their beginning, the weightiest first: fast enough for each keystroke. */
import { firstFrom } from './sorted-words.ts';

export interface PrefixHit<Value> {
  value: Value;
  /** 3: the text itself; 2: a text that begins so; 1: a lesser name, or one that begins nearly so. */
  quality: 1 | 2 | 3;
  weight: number;
}

export interface PrefixIndex<Value> {
  /** At most `limit` values whose key begins with the text, exact ones first, then by weight. */
  startingWith(text: string, limit: number): PrefixHit<Value>[];
  /** The same for texts one typing error away; the first letter is taken as right. */
  nearly(text: string, limit: number): PrefixHit<Value>[];
}

export interface PrefixEntry<Value> {
  key: string;
  value: Value;
  weight: number;
  /** A name that says less: 1 when its beginning says little (a synonym), 2 when it is never exact (no article). */
  lesser?: 1 | 2;
}

/** After the last letter of any key. */
const AFTER_ALL = '\uffff';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export function createPrefixIndex<Value>(entries: readonly PrefixEntry<Value>[]): PrefixIndex<Value> {
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const keys = sorted.map(({ key }) => key);
  const weights = Float64Array.from(sorted, ({ weight }) => weight);
  const hit = (at: number, quality: 2 | 3): PrefixHit<Value>[] => {
    const entry = sorted[at];
    return entry === undefined
      ? []
      : [{ value: entry.value, quality: lowered(quality, entry.lesser), weight: entry.weight }];
  };
  const startingWith = (text: string, limit: number): PrefixHit<Value>[] => {
    if (text === '') return [];
    const start = firstFrom(keys, text);
    const end = firstFrom(keys, text + AFTER_ALL);
    const same = firstFrom(keys, `${text}\u0000`);
    const exact = heaviest(weights, start, Math.min(same, end), limit);
    const longer = heaviest(weights, same, end, limit - exact.length);
    const hits = [...exact.flatMap((at) => hit(at, 3)), ...longer.flatMap((at) => hit(at, 2))];
    return hits.sort((a, b) => b.quality - a.quality || b.weight - a.weight);
  };
  return {
    startingWith,
    nearly(text, limit) {
      const found: PrefixHit<Value>[] = [];
      for (const variant of variantsOf(text)) {
        for (const one of startingWith(variant, limit)) found.push({ ...one, quality: 1 });
      }
      return found.sort((a, b) => b.weight - a.weight).slice(0, limit);
    },
  };
}

function lowered(quality: 2 | 3, lesser: 1 | 2 | undefined): 1 | 2 | 3 {
  if (quality === 3) return lesser === 2 ? 2 : 3;
  return lesser === 1 ? 1 : 2;
}

/** Positions of the greatest weights in a range, the greatest first: one pass over numbers, however long the range. */
function heaviest(weights: Float64Array, start: number, end: number, limit: number): number[] {
  const best: number[] = [];
  if (limit <= 0) return best;
  for (let at = start; at < end; at++) {
    const weight = weights[at] ?? 0;
    if (best.length === limit && weight <= (weights[best[limit - 1] ?? 0] ?? 0)) continue;
    let place = best.length;
    while (place > 0 && (weights[best[place - 1] ?? 0] ?? 0) < weight) place--;
    best.splice(place, 0, at);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** Every text one edit away, the first letter kept. */
function variantsOf(text: string): Set<string> {
  const variants = new Set<string>();
  for (let at = 1; at <= text.length; at++) {
    const before = text.slice(0, at);
    const after = text.slice(at + 1);
    const here = text.charAt(at);
    if (here !== '') variants.add(before + after);
    if (after !== '') variants.add(before + after.charAt(0) + here + after.slice(1));
    for (const letter of LETTERS) {
      if (here !== '') variants.add(before + letter + after);
      variants.add(before + letter + here + after);
    }
  }
  variants.delete(text);
  return variants;
}
