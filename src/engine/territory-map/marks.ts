/** The organisations of a map: alone, or together where their marks would cover each other. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { type Frame, MAP_HEIGHT, MAP_WIDTH, type XY } from './frame.ts';

export interface MapMark {
  x: number;
  y: number;
  /** Half of its width, in units of the map. */
  radius: number;
  count: number;
  /** Main kind, when all that stand here have the same. */
  kind?: string;
}

export interface GroupMark extends MapMark {
  /** How many have each main kind, from the most frequent one. */
  kinds: readonly (readonly [kind: string, count: number])[];
}

const LEAST_RADIUS = 19;

interface Group {
  x: number;
  y: number;
  count: number;
  /** How many have each main kind. */
  kinds: ReadonlyMap<string, number>;
}

/** From the largest group to the smallest; same organisations, same marks. */
export function marksOf(frame: Frame, records: readonly DirectoryRecord[]): GroupMark[] {
  const ordered = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  let groups = ordered.flatMap(({ point, kinds: [kind = ''] }): Group[] => {
    if (point === undefined) return [];
    const [x, y] = frame.project(point);
    return isShown([x, y]) ? [{ x, y, count: 1, kinds: new Map([[kind, 1]]) }] : [];
  });
  // Two that become one may cover a third.
  for (let before = 0; before !== groups.length; ) {
    before = groups.length;
    groups = joinOnce(groups);
  }
  return groups.map(toMark).sort((a, b) => b.count - a.count || a.x - b.x || a.y - b.y);
}

/** Each one joins the first group before it that it would cover. */
function joinOnce(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const one of groups) {
    const at = joined.findIndex((group) => {
      const apart = Math.hypot(group.x - one.x, group.y - one.y);
      return apart < radiusOf(group.count) + radiusOf(one.count);
    });
    const other = joined[at];
    if (other === undefined) joined.push(one);
    else joined[at] = together(other, one);
  }
  return joined;
}

/** In the middle of all of them. */
function together(a: Group, b: Group): Group {
  const count = a.count + b.count;
  const mean = (atA: number, atB: number) => (atA * a.count + atB * b.count) / count;
  const kinds = new Map(a.kinds);
  for (const [kind, more] of b.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + more);
  return { x: mean(a.x, b.x), y: mean(a.y, b.y), count, kinds };
}

function toMark({ x, y, count, kinds: counts }: Group): GroupMark {
  const kinds = [...counts].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  const place = { x: Math.round(x), y: Math.round(y), radius: radiusOf(count), count, kinds };
  const [only] = kinds.length === 1 ? kinds : [];
  return only === undefined ? place : { ...place, kind: only[0] };
}

/** Grows with the digits that it has to hold rather than with the area: a capital must not cover its region. */
function radiusOf(count: number): number {
  return count === 1 ? LEAST_RADIUS : Math.round(LEAST_RADIUS + 6 * Math.log10(count));
}

function isShown([x, y]: XY): boolean {
  return x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
}
