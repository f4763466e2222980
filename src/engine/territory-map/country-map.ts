/** The map of a country with the organisations of a list; what lies overseas stands beside it in boxes of its own. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox, Territories } from '#domain/territory.ts';
import { createFrame, type Frame, MAP_HEIGHT, MAP_WIDTH, type XY } from './frame.ts';
import { type MapMark, marksOf } from './marks.ts';
import { inTwo } from './names.ts';
import { type Area, pathOf, ringsIn } from './outlines.ts';
import { type MapShapes, scaleOf, seenIn } from './territory-map.ts';

/** A region overseas in a box of its own, not to scale. */
export interface MapInset {
  code: string;
  /** In one line or two. */
  lines: readonly string[];
  x: number;
  y: number;
  path: string;
  /** All that stand there, as one. */
  mark?: MapMark;
}

export interface CountryMap {
  /** Land around. */
  foreign: string;
  /** Its regions, whose outlines are the inner borders too. */
  regions: string;
  insets: readonly MapInset[];
  marks: readonly MapMark[];
  scale: { km: number; width: number };
  /** Organisations that the map or a box shows, and those that it cannot. */
  drawn: number;
  withoutPoint: number;
}

export const INSET_WIDTH = 132;
export const INSET_HEIGHT = 78;
/** From the top of one box to that of the next: under each stands its name, in two lines at most. */
const INSET_STEP = 125;
const INSET_MARGIN = 10;
const INSETS_AT_RIGHT = Math.floor((MAP_HEIGHT - INSET_MARGIN) / INSET_STEP);
/** Below them stands the scale. */
const INSETS_AT_LEFT = INSETS_AT_RIGHT - 1;
/** Share of the width of the country that is added on either side, where boxes need it. */
const SIDE_ROOM = 0.28;

interface World {
  territories: Territories;
  shapes: Pick<MapShapes, 'regions' | 'world'>;
  /** Of the whole directory: a region overseas without any has no box. */
  records: readonly DirectoryRecord[];
}

/** The outlines are drawn once; each list of organisations has its own marks. */
export function createCountryMapMaker(
  world: World,
): (records: readonly DirectoryRecord[]) => CountryMap | undefined {
  const { territories, shapes } = world;
  const overseas = overseasOf(world);
  // A publication may be about some regions only: the others are land around them.
  const own = new Map(territories.regions.map((region) => [region.code, region]));
  const home = shapes.regions.filter(({ code }) => own.get(code)?.overseas === false);
  if (home.length === 0) return () => undefined;
  const around = shapes.regions.filter(({ code }) => !own.has(code));
  const frame = createFrame(withSideRoom(unionOf(home), overseas.length > 0));
  const draw = (areas: readonly Area[]) => pathOf(seenIn(frame, areas).flatMap(({ rings }) => rings));
  const foreign = draw([...shapes.world, ...around]);
  const outlines = { foreign, regions: draw(home), scale: scaleOf(frame) };
  return (records) => {
    const insets = overseas.map((inset) => withMark(inset, records));
    const boxed = new Set(insets.map(({ code }) => code));
    const marks = marksOf(
      frame,
      records.filter(({ territory }) => !boxed.has(territory.region ?? '')),
    );
    const counted = [...marks, ...insets.flatMap(({ mark }) => mark ?? [])];
    const drawn = counted.reduce((sum, { count }) => sum + count, 0);
    return { ...outlines, insets, marks, drawn, withoutPoint: records.length - drawn };
  };
}

/** Boxes from the top of the left side down, then down the right side; those that find no room are left out. */
function overseasOf({ territories, shapes, records }: World): MapInset[] {
  const seats = new Set(records.flatMap(({ territory, point }) => (point && territory.region) || []));
  const found = territories.regions.flatMap(({ code, name, overseas }) => {
    const area = shapes.regions.find((one) => one.code === code);
    return overseas && area && seats.has(code) ? [{ code, name, area }] : [];
  });
  return found.slice(0, INSETS_AT_LEFT + INSETS_AT_RIGHT).map(({ code, name, area }, at) => {
    const isLeft = at < INSETS_AT_LEFT;
    const x = isLeft ? INSET_MARGIN : MAP_WIDTH - INSET_MARGIN - INSET_WIDTH;
    const y = INSET_MARGIN + (isLeft ? at : at - INSETS_AT_LEFT) * INSET_STEP;
    return { code, lines: linesOf(name), x, y, path: insetPath(area, [x, y]) };
  });
}

/** Longer names have no room in one line under a box. */
const LONGEST_LINE = 13;

function linesOf(name: string): readonly string[] {
  return name.length > LONGEST_LINE ? inTwo(name) : [name];
}

/** The area in its own frame, made small and moved into the box. */
function insetPath(area: Area, [left, top]: XY): string {
  const scale = Math.min(INSET_WIDTH / MAP_WIDTH, INSET_HEIGHT / MAP_HEIGHT);
  const rings = ringsIn(createFrame(area.bbox), area);
  const move = ([x, y]: XY): XY => [
    left + INSET_WIDTH / 2 + (x - MAP_WIDTH / 2) * scale,
    top + INSET_HEIGHT / 2 + (y - MAP_HEIGHT / 2) * scale,
  ];
  return pathOf(rings.map((ring) => ring.map(move)));
}

function withMark(inset: MapInset, records: readonly DirectoryRecord[]): MapInset {
  const there = records.filter(({ territory, point }) => point && territory.region === inset.code);
  const middle = { x: inset.x + INSET_WIDTH / 2, y: inset.y + INSET_HEIGHT / 2 };
  const [mark] = marksOf(frameOn(middle), there);
  return mark === undefined ? inset : { ...inset, mark };
}

/** Everything at one place, so that it becomes one mark. */
function frameOn({ x, y }: { x: number; y: number }): Frame {
  return { project: () => [x, y], bbox: [-180, -90, 180, 90], kmPerUnit: 1 };
}

function withSideRoom([west, south, east, north]: Bbox, isNeeded: boolean): Bbox {
  const room = isNeeded ? (east - west) * SIDE_ROOM : 0;
  return [west - room, south, east + room, north];
}

function unionOf(areas: readonly Area[]): Bbox {
  return [
    Math.min(...areas.map(({ bbox }) => bbox[0])),
    Math.min(...areas.map(({ bbox }) => bbox[1])),
    Math.max(...areas.map(({ bbox }) => bbox[2])),
    Math.max(...areas.map(({ bbox }) => bbox[3])),
  ];
}
