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
  count: number;
  /** Main kind of all of them; undefined when they have several. */
  kind: string | undefined;
}

/** From the largest group to the smallest; same organisations, same marks. */
export function marksOf(frame: Frame, records: readonly DirectoryRecord[]): MapMark[] {
  const ordered = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  let groups = ordered.flatMap(({ point, kinds: [kind = ''] }): Group[] => {
    if (point === undefined) return [];
    const [x, y] = frame.project(point);
    return isShown([x, y]) ? [{ x, y, count: 1, kind }] : [];
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
  return { x: mean(a.x, b.x), y: mean(a.y, b.y), count, kind: a.kind === b.kind ? a.kind : undefined };
}

function toMark({ x, y, count, kind }: Group): MapMark {
  const place = { x: Math.round(x), y: Math.round(y), radius: radiusOf(count), count };
  return kind === undefined ? place : { ...place, kind };
}

/** Grows with the digits that it has to hold rather than with the area: a capital must not cover its region. */
function radiusOf(count: number): number {
  return count === 1 ? LEAST_RADIUS : Math.round(LEAST_RADIUS + 6 * Math.log10(count));
}

function isShown([x, y]: XY): boolean {
  return x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
}
