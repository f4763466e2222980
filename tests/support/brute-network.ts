/** The measures of a network said as plainly as can be, however slow: what the engine must agree with. */
import type { Network } from '#engine/network/graph.ts';

type Pairs = readonly (readonly [string, string])[];

export function pairsOf({ cooperations }: Network): Pairs {
  return cooperations.map(({ from, to }) => [from.key, to.key]);
}

/** Everyone that can be reached from one another, by spreading until nothing changes. */
export function bruteGroups(keys: readonly string[], pairs: Pairs): string[][] {
  const mark = new Map(keys.map((key) => [key, key]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [a, b] of pairs) {
      const [x, y] = [mark.get(a), mark.get(b)];
      if (x === undefined || y === undefined || x === y) continue;
      const least = x < y ? x : y;
      mark.set(a, least).set(b, least);
      changed = true;
    }
  }
  return [...new Set(mark.values())].map((one) => keys.filter((key) => mark.get(key) === one).sort());
}

/** Bodies whose removal leaves more groups than before, with the parts and what is cut from the largest. */
export function bruteHinges(keys: readonly string[], pairs: Pairs) {
  return bruteGroups(keys, pairs).flatMap((group) =>
    group.flatMap((key) => {
      const others = group.filter((other) => other !== key);
      const parts = bruteGroups(
        others,
        pairs.filter(([a, b]) => others.includes(a) && others.includes(b)),
      );
      if (parts.length < 2) return [];
      const largest = Math.max(...parts.map(({ length }) => length));
      return [{ key, parts: parts.length, cutOff: others.length - largest }];
    }),
  );
}

/** Cooperations whose end leaves more groups than before, with the bodies of the smaller side. */
export function bruteBridges(keys: readonly string[], pairs: Pairs) {
  return pairs.flatMap((pair) => {
    const group = bruteGroups(keys, pairs).find((one) => one.includes(pair[0])) ?? [];
    const rest = pairs.filter((other) => other !== pair && group.includes(other[0]));
    const parts = bruteGroups(group, rest);
    if (parts.length < 2) return [];
    return [{ key: pair.join(' '), cutOff: Math.min(...parts.map(({ length }) => length)) }];
  });
}
