/**
 * What the map's worker does for a new answer, and what a view takes of it: MapLibre's clustering with our sums by kind, and
 * the limit on marks; beside raw supercluster, which keeps neither kinds nor extents.
 */

import { type SuperclusterOptions, Supercluster as TileClusters } from '@maplibre/geojson-vt';
import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Point } from 'geojson';
import RawSupercluster from 'supercluster';
import type { Bbox } from '#domain/territory.ts';
import { limitItems, MAX_MARKS } from '#ui/map/limit-items.ts';
import { clusterProperties, itemsWithin, type MapPoint, toFeatures, toItems } from '#ui/map/map-point.ts';
import { published, recordsOf } from '../published.ts';
import { race } from '../race.ts';
import type { Part, Row } from '../row.ts';

/** Those of the map. */
const CLUSTERS = { radius: 46, maxZoom: 16, extent: 512 };
const FRANCE: Bbox = [-5.2, 41.3, 9.6, 51.1];
const ZOOM = 5;

const KINDS = published.taxonomy.kinds.map(({ id }) => id);

function pointsOf(size: number): MapPoint[] {
  return recordsOf(size).flatMap(({ id, name, kinds, city, territory, point }) =>
    point ? { id, name, kind: kinds[0] ?? '', city, region: territory.region, point } : [],
  );
}

/** The sums of the source as MapLibre's worker makes functions of them. */
function sumsOf(properties: Record<string, unknown>): Pick<SuperclusterOptions, 'map' | 'reduce'> {
  const sums = Object.entries(properties).map(([key, pair]) => {
    const [operator, read] = pair as [string, unknown];
    return {
      key,
      read: compile(read),
      join: compile([operator, ['accumulated'], ['get', key]]),
    };
  });
  return {
    map: (of) => Object.fromEntries(sums.map(({ key, read }) => [key, read({ properties: of ?? {} })])),
    reduce: (accumulated, of) => {
      for (const { key, join } of sums) accumulated[key] = join({ properties: of ?? {} }, accumulated[key]);
    },
  };
}

type Evaluate = (feature: { properties: object }, accumulated?: unknown) => unknown;

function compile(expression: unknown): Evaluate {
  const { result, value } = createExpression(expression, 'bench');
  if (result === 'error') throw new Error(`expected an expression, found ${JSON.stringify(expression)}`);
  return (feature, accumulated = null) => value.evaluate({ zoom: 0, accumulated } as never, feature as never);
}

function measure(size: number, { isQuick }: { isQuick: boolean }): Row[] {
  const points = pointsOf(size);
  const sums = sumsOf(clusterProperties(KINDS));
  const index = (): TileClusters => {
    const clusters = new TileClusters({ ...CLUSTERS, ...sums });
    clusters.load(toFeatures(points).features);
    return clusters;
  };
  const rawFeatures = toFeatures(points).features as Feature<Point, Record<string, unknown>>[];
  const rawIndex = (): RawSupercluster => new RawSupercluster(CLUSTERS).load(rawFeatures);
  const [ours, raw] = [index(), rawIndex()];
  const view = () => {
    const items = toItems(ours.getClusters(FRANCE, ZOOM), KINDS);
    return limitItems(itemsWithin(items, FRANCE, 0), MAX_MARKS, ZOOM);
  };
  const counted = view().reduce((sum, item) => sum + (item.type === 'group' ? item.count : 1), 0);
  const expected = raw
    .getClusters(FRANCE, ZOOM)
    .reduce((sum, { properties }) => sum + Number(properties?.point_count ?? 1), 0);
  if (Math.abs(counted - expected) > expected / 100)
    throw new Error(`expected about ${expected} organisations in view, found ${counted}`);
  const about = {
    part: 'clustering',
    size,
    condition: 'Node',
    unit: 'ms',
    rivalName: 'raw supercluster',
  } as const;
  const runs = isQuick ? 5 : 9;
  return [
    {
      ...about,
      measure: 'groups of every point at every zoom, with kinds and extents',
      ...race({ ours: index, rival: rawIndex }, runs),
    },
    {
      ...about,
      measure: `the marks of a view, ${MAX_MARKS} at most`,
      ...race({ ours: view, rival: () => raw.getClusters(FRANCE, ZOOM) }, runs),
    },
  ];
}

export const clusteringPart: Part = { name: 'clustering', isQuick: true, measure };
