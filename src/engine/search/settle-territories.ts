/** Places of one query explain each other: `Saint-Denis 93`, `Oyonnax Ain`, `01100 Oyonnax`. */

import type { PlaceEntry } from './place-lexicon.ts';
import type { Candidate } from './reading.ts';

/**
 * A place that contains another one of the query (or is one of its communes) only says which one is meant:
 * it narrows the choice and joins it, rather than widening the answer to the whole department.
 */
export function settleTerritories(chosen: readonly Candidate[]): Candidate[] {
  // What is strictly narrower goes first: `Lyon 69007` is the arrondissement, though both say Lyon.
  return joinAll(joinAll([...chosen], isInside), isSame);
}

type Relation = (place: PlaceEntry, other: PlaceEntry) => boolean;

function joinAll(chosen: Candidate[], relation: Relation): Candidate[] {
  let settled = chosen;
  for (const inner of chosen) {
    for (const outer of chosen) {
      if (inner === outer || !settled.includes(inner) || !settled.includes(outer)) continue;
      const places = inner.places.filter((place) => outer.places.some((other) => relation(place, other)));
      if (places.length > 0) settled = join(settled, inner, outer, places);
    }
  }
  return settled;
}

function isInside(place: PlaceEntry, other: PlaceEntry): boolean {
  return place.within.includes(other.territory.code);
}

/** The same commune said twice, by its name and by its postal code. */
function isSame(place: PlaceEntry, other: PlaceEntry): boolean {
  return place.territory.code === other.territory.code;
}

/** Side by side they become one part; apart, both parts point to the narrower place. */
function join(all: Candidate[], inner: Candidate, outer: Candidate, places: PlaceEntry[]): Candidate[] {
  const touching = inner.to === outer.from || outer.to === inner.from;
  if (!touching) {
    return all.map((one) => (one === inner || one === outer ? Object.assign(one, { places }) : one));
  }
  const merged = Object.assign(inner, {
    from: Math.min(inner.from, outer.from),
    to: Math.max(inner.to, outer.to),
    places,
  });
  return all.filter((one) => one !== outer).map((one) => (one === inner ? merged : one));
}
