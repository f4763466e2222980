/** Cooperations on the map: one curve for each pair of places, however many cooperations it stands for. */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { LngLat } from '#domain/organization.ts';
import { compareText } from '../text/compare-text.ts';
import { crosses } from './borders.ts';
import { type Cooperation, type NetworkNode, pointOf } from './graph.ts';

export interface ArcProperties {
  /** Of the pair of places: the same from build to build. */
  key: string;
  count: number;
  /** Some of its cooperations link two regions. */
  far: boolean;
}

export interface PlaceProperties {
  key: string;
  /** Cooperations that have an end here. */
  count: number;
  /** Organisations here that cooperate. */
  bodies: number;
  /** Some cooperations have both ends here. */
  inner: boolean;
}

export interface NetworkMapData {
  arcs: FeatureCollection<LineString, ArcProperties>;
  places: FeatureCollection<Point, PlaceProperties>;
  /** Organisations at each place, by the key of the place, by id. */
  bodiesAt: ReadonlyMap<string, readonly string[]>;
  /** Arcs and places of each organisation, by id: what is pointed out with it. */
  keysOf: ReadonlyMap<string, { arcs: readonly string[]; places: readonly string[] }>;
  /** How many cooperations are drawn, as a curve or as a ring. */
  drawn: number;
  /** What no curve can show: one end at least has no point. */
  undrawn: readonly Cooperation[];
}

/** Two organisations of one town share its centre: one place. Five decimals are a metre. */
function placeKey([lng, lat]: LngLat): string {
  return `${lng.toFixed(5)},${lat.toFixed(5)}`;
}

interface Pair {
  ends: [LngLat, LngLat];
  count: number;
  far: boolean;
}
interface Place {
  point: LngLat;
  count: number;
  bodies: Set<string>;
  inner: boolean;
}

/** The curves, the places and what cannot be drawn, in the order of their keys: the same input draws the same map. */
export function networkMap(cooperations: readonly Cooperation[]): NetworkMapData {
  const pairs = new Map<string, Pair>();
  const places = new Map<string, Place>();
  const keysOf = new Map<string, { arcs: Set<string>; places: Set<string> }>();
  const undrawn: Cooperation[] = [];
  const place = (node: NetworkNode, point: LngLat) => {
    const key = placeKey(point);
    const known = places.get(key) ?? { point, count: 0, bodies: new Set<string>(), inner: false };
    known.bodies.add(node.key);
    places.set(key, known);
    return { key, known };
  };
  for (const cooperation of cooperations) {
    const [a, b] = [pointOf(cooperation.from), pointOf(cooperation.to)];
    if (a === undefined || b === undefined) {
      undrawn.push(cooperation);
      continue;
    }
    const [from, to] = [place(cooperation.from, a), place(cooperation.to, b)];
    for (const known of new Set([from.known, to.known])) known.count++;
    const arc = from.key === to.key ? undefined : [from.key, to.key].sort(compareText).join(' ');
    if (arc === undefined) from.known.inner = true;
    else {
      const ends: [LngLat, LngLat] = compareText(from.key, to.key) < 0 ? [a, b] : [b, a];
      const pair = pairs.get(arc) ?? { ends, count: 0, far: false };
      pair.count++;
      pair.far ||= crosses(cooperation, 'region') === true;
      pairs.set(arc, pair);
    }
    for (const { key } of [cooperation.from, cooperation.to]) {
      const own = keysOf.get(key) ?? { arcs: new Set<string>(), places: new Set<string>() };
      if (arc !== undefined) own.arcs.add(arc);
      own.places.add(from.key).add(to.key);
      keysOf.set(key, own);
    }
  }
  return {
    arcs: { type: 'FeatureCollection', features: sorted(pairs).map(toArc) },
    places: { type: 'FeatureCollection', features: sorted(places).map(toPlace) },
    bodiesAt: new Map(sorted(places).map(([key, { bodies }]) => [key, [...bodies].sort(compareText)])),
    keysOf: new Map(
      [...keysOf].map(([id, own]) => [id, { arcs: [...own.arcs], places: [...own.places] }] as const),
    ),
    drawn: cooperations.length - undrawn.length,
    undrawn,
  };
}

function sorted<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => compareText(a, b));
}

function toArc([key, { ends, count, far }]: [string, Pair]): Feature<LineString, ArcProperties> {
  const coordinates = curveBetween(...ends).map(([lng, lat]) => [lng, lat]);
  return { type: 'Feature', properties: { key, count, far }, geometry: { type: 'LineString', coordinates } };
}

function toPlace([key, { point, count, bodies, inner }]: [string, Place]): Feature<Point, PlaceProperties> {
  return {
    type: 'Feature',
    properties: { key, count, bodies: bodies.size, inner },
    geometry: { type: 'Point', coordinates: [...point] },
  };
}

const SEGMENTS = 16;
/** Of the length, at its middle: enough to tell two curves apart that share an end. */
const BULGE = 0.14;

/**
 * A curve that leans to the same side of its ends, whichever comes first: no path that anybody takes. Great circles
 * would be straight at the size of a country, and lie on one another. The short way round the globe.
 */
export function curveBetween(a: LngLat, b: LngLat): LngLat[] {
  const across = b[0] - a[0];
  const dLng = across > 180 ? across - 360 : across < -180 ? across + 360 : across;
  const dLat = b[1] - a[1];
  const narrowing = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180) || 1;
  // Square to the line between both as the map shows it, where a degree of longitude is narrower.
  const lean: LngLat = [(-dLat / narrowing) * BULGE, dLng * narrowing * BULGE];
  return Array.from({ length: SEGMENTS + 1 }, (_, step) => {
    const t = step / SEGMENTS;
    const bend = 4 * t * (1 - t);
    return [a[0] + dLng * t + lean[0] * bend, a[1] + dLat * t + lean[1] * bend];
  });
}
