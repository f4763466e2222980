/** What the directory's map shows first, drawn at build: the land and the groups where the live map will have them. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import type { Bbox, Territories } from '#domain/territory.ts';
import { EARTH_RADIUS_KM } from '../geo/distance.ts';
import { toMercator } from '../geo/mercator.ts';
import { type Frame, MAP_HEIGHT, MAP_WIDTH, type XY } from './frame.ts';
import { type GroupMark, marksOf } from './marks.ts';
import { type Area, pathOf, ringsIn } from './outlines.ts';
import type { MapShapes } from './territory-map.ts';

export interface FirstMap {
  /** `[x, y, width, height]` of what is framed; the land goes on around it, as far as `LAND_AROUND`. */
  view: readonly [x: number, y: number, width: number, height: number];
  /** Land around, in units `FOREIGN_UNIT` times as large. */
  foreign: string;
  regions: string;
  marks: readonly GroupMark[];
}

/** Units of land beyond the frame: a wide window shows that much around the country. */
export const LAND_AROUND = 700;
/** Nobody looks for somebody there: half as fine, its outline weighs half as much. */
export const FOREIGN_UNIT = 2;

/**
 * The country in the projection of the live map, so that one can take the place of the other without a jump.
 *
 * @param framed what the live map frames first, in degrees
 */
export function drawFirstMap(
  { territories, shapes }: { territories: Territories; shapes: Pick<MapShapes, 'regions' | 'world'> },
  records: readonly DirectoryRecord[],
  framed: Bbox,
): FirstMap {
  const { frame, view } = frameOn(framed);
  const draw = (areas: readonly Area[], unit = 1) => {
    const rings = areas.flatMap((area) => ringsIn(frame, area, LAND_AROUND));
    return pathOf(rings.map((ring) => ring.map(([x, y]): XY => [x / unit, y / unit])));
  };
  const own = new Set(territories.regions.map(({ code }) => code));
  const isOwn = ({ code }: Area) => own.has(code);
  return {
    view,
    foreign: draw([...shapes.world, ...shapes.regions.filter((area) => !isOwn(area))], FOREIGN_UNIT),
    regions: draw(shapes.regions.filter(isOwn)),
    marks: marksOf(frame, records),
  };
}

/** Web Mercator, see EPSG:3857; what is framed fills the drawing in one direction and stands in its middle. */
function frameOn([west, south, east, north]: Bbox): { frame: Frame; view: FirstMap['view'] } {
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const unit = Math.min(MAP_WIDTH / (right - left), MAP_HEIGHT / (bottom - top));
  const middle: XY = [(left + right) / 2, (top + bottom) / 2];
  const project = (lngLat: LngLat): XY => {
    const [x, y] = toMercator(lngLat);
    return [MAP_WIDTH / 2 + (x - middle[0]) * unit, MAP_HEIGHT / 2 + (y - middle[1]) * unit];
  };
  const [x, y] = project([west, north]);
  const size: XY = [(right - left) * unit, (bottom - top) * unit];
  const round = (value: number) => Math.round(value * 100) / 100;
  const edge = (side: number, by: number) => side + (by * LAND_AROUND) / unit;
  const around: Bbox = [
    longitude(edge(left, -1)),
    latitude(edge(bottom, 1)),
    longitude(edge(right, 1)),
    latitude(edge(top, -1)),
  ];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const kmPerUnit = (2 * Math.PI * EARTH_RADIUS_KM * shrink) / unit;
  return {
    frame: { project, bbox: around, kmPerUnit },
    view: [round(x), round(y), round(size[0]), round(size[1])],
  };
}

function longitude(x: number): number {
  return (x - 0.5) * 360;
}

function latitude(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
