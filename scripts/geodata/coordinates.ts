/** One point for each commune and municipal arrondissement, and where it comes from. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { boxCentre, boxContains, round4, unionBox } from './boxes.ts';
import type { Geonames, GeonamesPlace } from './geonames.ts';
import type { BoxOf2017, CommuneRow } from './official-list.ts';
import type { ReviewedPoint } from './reviewed-points.ts';

/** In the order in which they are tried. */
export const POINT_SOURCES = [
  'reviewed',
  'geonames',
  'box-centre',
  'geonames-overseas',
  'former-communes',
] as const;
export type PointSource = (typeof POINT_SOURCES)[number];

export interface LocatedPoint {
  /** Rounded to 4 decimals, about 11 m. */
  point: LngLat;
  source: PointSource;
}

export interface LocateContext {
  geonames: Geonames;
  boxes: ReadonlyMap<string, BoxOf2017>;
  /** Codes of the communes that merged into the one of the key, today's communes left out. */
  mergedCodes: ReadonlyMap<string, readonly string[]>;
  reviewed: ReadonlyMap<string, ReviewedPoint>;
}

export interface Located {
  points: Map<string, LocatedPoint>;
  /** Communes that no source knows: to be added to the reviewed file. */
  missing: CommuneRow[];
  /** Rows of the reviewed file that change nothing any more. */
  unused: ReviewedPoint[];
}

/** Locates every commune; nothing is guessed: a commune without a source is listed as missing. */
export function locateCommunes(communes: readonly CommuneRow[], context: LocateContext): Located {
  const points = new Map<string, LocatedPoint>();
  const missing: CommuneRow[] = [];
  const unused = new Map(context.reviewed);
  for (const commune of communes) {
    const found = locateFromData(commune, context);
    const reviewed = context.reviewed.get(commune.code);
    if (reviewed !== undefined && !isSamePoint(found?.point, reviewed.point)) unused.delete(commune.code);
    const located = reviewed === undefined ? found : rounded(reviewed.point, 'reviewed');
    if (located === undefined) missing.push(commune);
    else points.set(commune.code, located);
  }
  return { points, missing, unused: [...unused.values()] };
}

/** How many points come from each source. */
export function countSources(points: Iterable<LocatedPoint>): Record<PointSource, number> {
  const counts: Record<PointSource, number> = {
    reviewed: 0,
    geonames: 0,
    'box-centre': 0,
    'geonames-overseas': 0,
    'former-communes': 0,
  };
  for (const { source } of points) counts[source] += 1;
  return counts;
}

function locateFromData(commune: CommuneRow, context: LocateContext): LocatedPoint | undefined {
  const { code, nom } = commune;
  const box = context.boxes.get(code)?.bbox;
  const overseas = context.geonames.placeOverseas(commune.departement, nom);
  if (box !== undefined) {
    const towns = context.geonames.townsOf(code, nom);
    return locateInBox(box, overseas === undefined ? towns : [...towns, overseas]);
  }
  if (overseas !== undefined) return rounded(overseas.point, 'geonames-overseas');
  const former = unionBox(boxesOf(context.mergedCodes.get(code) ?? [], context.boxes));
  return former && rounded(boxCentre(former), 'former-communes');
}

/** The town says better than the middle of the box where people live, above all beside the sea. */
function locateInBox(box: Bbox, towns: readonly GeonamesPlace[]): LocatedPoint {
  const town = towns.find(({ point }) => boxContains(box, point));
  if (town !== undefined) return rounded(town.point, 'geonames');
  return rounded(boxCentre(box), 'box-centre');
}

function rounded([lng, lat]: LngLat, source: PointSource): LocatedPoint {
  return { point: [round4(lng), round4(lat)], source };
}

function isSamePoint(a: LngLat | undefined, b: LngLat): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Boxes of those of the codes that have one. */
export function boxesOf(codes: Iterable<string>, boxes: ReadonlyMap<string, BoxOf2017>): Bbox[] {
  const found: Bbox[] = [];
  for (const code of codes) {
    const box = boxes.get(code);
    if (box !== undefined) found.push(box.bbox);
  }
  return found;
}
