/** The map of a share image: flat land in flat water, the territory that it is about, a dot for each place. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox } from '#domain/territory.ts';
import { createFrame, type Frame, MAP_HEIGHT, MAP_WIDTH, type XY } from '#engine/territory-map/frame.ts';
import { type Area, pathOf, ringsIn } from '#engine/territory-map/outlines.ts';
import type { MapShapes } from '#engine/territory-map/territory-map.ts';

export const MAP_COLORS = { water: '#d5e2ec', foreign: '#e9e8e3', land: '#fcfbf8', border: '#c9c5b8' };

/** Share of the width of the frame that the image shows of it, around its middle. */
const SHOWN_WIDTH = 0.56;
const PADDING = 0.07;
/** Radius of a dot by the number of places, in units of the frame. */
const DOT_RADII: readonly (readonly [atMost: number, radius: number])[] = [
  [1, 17],
  [12, 12],
  [60, 9],
  [Number.POSITIVE_INFINITY, 6.5],
];

export interface CardMapOptions {
  shapes: MapShapes;
  /** Colour of a kind, by id. */
  colorOf: (kind: string | undefined) => string;
  accent: string;
}

export interface CardMapAsked {
  /** What is framed when there is no area, in degrees. */
  country: Bbox;
  /** Code of the area that is framed and filled. */
  area: string | undefined;
  records: readonly DirectoryRecord[];
}

/** Below the dots: the same for every language and everyone who is there. */
interface Base {
  frame: Frame;
  svg: string;
}

/** Maps as SVG in the units of the frame, 960 by 640, of which the middle is seen. */
export function createCardMaps(options: CardMapOptions): (asked: CardMapAsked) => string {
  const bases = new Map<string, Base>();
  return ({ country, area, records }) => {
    const key = area ?? country.join();
    const base = bases.get(key) ?? createBase(area, country, options);
    bases.set(key, base);
    return base.svg + dots(base.frame, records, options);
  };
}

function createBase(area: string | undefined, country: Bbox, { shapes, accent }: CardMapOptions): Base {
  const own = [...shapes.departments, ...shapes.regions].find(({ code }) => code === area);
  const frame = createFrame(widened(own?.bbox ?? country));
  const isRegion = shapes.regions.some(({ code }) => code === area);
  const draw = (areas: readonly Area[]) => pathOf(areas.flatMap((one) => ringsIn(frame, one)));
  const ownPath = own ? draw([own]) : '';
  const inner = own && isRegion ? draw(shapes.departments) : '';
  const around = own && !isRegion ? shapes.departments : shapes.regions;
  const { foreign, land, border } = MAP_COLORS;
  const svg = [
    `<path d="${draw(shapes.world)}" fill="${foreign}"/>`,
    `<path d="${draw(around)}" fill="${land}" stroke="${border}" stroke-width="1.5" stroke-linejoin="round"/>`,
    ownPath && `<path d="${ownPath}" fill="${accent}" fill-opacity="0.1"/>`,
    inner && `<path d="${inner}" fill="none" stroke="${border}" stroke-width="1"/>`,
    ownPath && outline(ownPath, accent),
  ].join('');
  return { frame, svg };
}

function outline(path: string, accent: string): string {
  return `<path d="${path}" fill="none" stroke="${accent}" stroke-width="3.5" stroke-linejoin="round"/>`;
}

/** The box as tall as it must be for its width to be seen. */
function widened([west, south, east, north]: Bbox): Bbox {
  const middle = (south + north) / 2;
  const width = (east - west) * Math.max(0.1, Math.cos((middle * Math.PI) / 180));
  const least = (width * MAP_HEIGHT * (1 - 2 * PADDING)) / (MAP_WIDTH * SHOWN_WIDTH * (1 - 2 * PADDING));
  const half = Math.max(north - south, least) / 2;
  return [west, middle - half, east, middle + half];
}

interface Place {
  xy: XY;
  kinds: string[];
}

/** Those at one place are one dot, larger by their number, of the kind that most of them are. */
function dots(
  frame: Frame,
  records: readonly DirectoryRecord[],
  { colorOf }: Pick<CardMapOptions, 'colorOf'>,
): string {
  const places = new Map<string, Place>();
  for (const { point, kinds } of records) {
    if (point === undefined) continue;
    const xy = frame.project(point);
    const key = xy.map((value) => Math.round(value / 4)).join();
    const place = places.get(key) ?? { xy, kinds: [] };
    place.kinds.push(kinds[0] ?? '');
    places.set(key, place);
  }
  const radius = DOT_RADII.find(([atMost]) => places.size <= atMost)?.[1] ?? 0;
  return [...places.values()]
    .sort((a, b) => b.kinds.length - a.kinds.length || a.xy[0] - b.xy[0] || a.xy[1] - b.xy[1])
    .map(({ xy: [x, y], kinds }) => {
      const size = radius * (1 + 0.3 * Math.log2(kinds.length));
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${size.toFixed(1)}" fill="${colorOf(mostFrequent(kinds))}" stroke="#ffffff" stroke-width="${radius > 10 ? 3 : 1.5}"/>`;
    })
    .join('');
}

function mostFrequent(kinds: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
