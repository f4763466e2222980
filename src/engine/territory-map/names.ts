/** Names of the neighbours, where they have room: wholly inside of what is seen of them. */
import { clipRing, MAP_HEIGHT, type XY } from './frame.ts';
import { ringArea } from './outlines.ts';

export interface MapName {
  x: number;
  /** Middle of the lines, top to bottom. */
  y: number;
  lines: readonly string[];
}

/** Size of the letters, in units of the map. */
export const NAME_SIZE = 25;
const LINE = NAME_SIZE * 1.1;
/** Mean width of a letter: bold capitals are wider, an i is not. */
const LETTER = NAME_SIZE * 0.56;
const MARGIN = 10;
/** Heights at which a place is looked for. */
const LEVELS = 12;

/** Undefined when the name has no room. */
export function nameIn(rings: readonly (readonly XY[])[], name: string): MapName | undefined {
  const visible = rings.map((ring) => clipRing(ring, -MARGIN)).filter((ring) => ring.length > 2);
  const [largest] = visible.toSorted((a, b) => ringArea(b) - ringArea(a));
  if (largest === undefined) return undefined;
  for (const lines of [[name], inTwo(name)]) {
    const width = Math.max(...lines.map(({ length }) => length)) * LETTER + MARGIN;
    if (width > widthOf(largest)) continue;
    const place = widest(largest, lines.length * LINE);
    if (place !== undefined && place.width >= width) return { x: place.x, y: place.y, lines };
  }
  return undefined;
}

function widthOf(ring: readonly XY[]): number {
  const xs = ring.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

/** At the space or the hyphen nearest to the middle. */
export function inTwo(name: string): string[] {
  const cuts = [...name.matchAll(/[ -]/g)].map(({ index }) => index);
  const [cut] = cuts.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  if (cut === undefined) return [name];
  return [name.slice(0, name[cut] === ' ' ? cut : cut + 1), name.slice(cut + 1)];
}

interface Room {
  x: number;
  y: number;
  width: number;
}

/** The widest band of this height that lies inside of a ring. */
function widest(ring: readonly XY[], height: number): Room | undefined {
  const ys = ring.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best: Room | undefined;
  for (let level = 1; level < LEVELS; level++) {
    const y = top + ((bottom - top) * level) / LEVELS;
    if (y - height / 2 < MARGIN || y + height / 2 > MAP_HEIGHT - MARGIN) continue;
    const rows = [y - height / 2, y, y + height / 2].map((at) => spans(ring, at));
    for (const [from, to] of rows.reduce(common)) {
      if (best === undefined || to - from > best.width) {
        best = { x: Math.round((from + to) / 2), y: Math.round(y), width: to - from };
      }
    }
  }
  return best;
}

type Span = readonly [number, number];

/** The parts of a horizontal line that lie inside of a ring. */
function spans(ring: readonly XY[], y: number): Span[] {
  const crossings: number[] = [];
  let a = ring.at(-1);
  for (const b of ring) {
    if (a !== undefined && a[1] <= y !== b[1] <= y) {
      crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
    a = b;
  }
  crossings.sort((one, other) => one - other);
  return crossings.flatMap((from, at): Span[] => {
    const to = crossings[at + 1];
    return at % 2 === 0 && to !== undefined ? [[from, to]] : [];
  });
}

function common(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap(([from, to]) =>
    others.flatMap(([otherFrom, otherTo]): Span[] => {
      const span: Span = [Math.max(from, otherFrom), Math.min(to, otherTo)];
      return span[0] < span[1] ? [span] : [];
    }),
  );
}
