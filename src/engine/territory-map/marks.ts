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

const LEAST_RADIUS = 19;

interface Group {
  x: number;
  y: number;
  kinds: readonly string[];
}

/** From the largest group to the smallest; same organisations, same marks. */
export function marksOf(frame: Frame, records: readonly DirectoryRecord[]): MapMark[] {
  const ordered = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  let groups = ordered.flatMap(({ point, kinds: [kind = ''] }): Group[] => {
    if (point === undefined) return [];
    const [x, y] = frame.project(point);
    return isShown([x, y]) ? [{ x, y, kinds: [kind] }] : [];
  });
  // Two that become one may cover a third.
  for (let before = 0; before !== groups.length; ) {
    before = groups.length;
    groups = groups.reduce<Group[]>(joinInto, []);
  }
  return groups.map(toMark).sort((a, b) => b.count - a.count || a.x - b.x || a.y - b.y);
}

function joinInto(groups: readonly Group[], one: Group): Group[] {
  const other = groups.find((group) => {
    const apart = Math.hypot(group.x - one.x, group.y - one.y);
    return apart < radiusOf(group.kinds.length) + radiusOf(one.kinds.length);
  });
  if (other === undefined) return [...groups, one];
  const count = other.kinds.length + one.kinds.length;
  const mean = (a: number, b: number) => (a * other.kinds.length + b * one.kinds.length) / count;
  const joined: Group = {
    x: mean(other.x, one.x),
    y: mean(other.y, one.y),
    kinds: [...other.kinds, ...one.kinds],
  };
  return groups.map((group) => (group === other ? joined : group));
}

function toMark({ x, y, kinds }: Group): MapMark {
  const [kind = ''] = kinds;
  const isOneKind = kinds.every((one) => one === kind);
  const place = { x: Math.round(x), y: Math.round(y), radius: radiusOf(kinds.length), count: kinds.length };
  return isOneKind ? { ...place, kind } : place;
}

/** Grows with the digits that it has to hold rather than with the area: a capital must not cover its region. */
function radiusOf(count: number): number {
  return count === 1 ? LEAST_RADIUS : Math.round(LEAST_RADIUS + 6 * Math.log10(count));
}

function isShown([x, y]: XY): boolean {
  return x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
}
