/**
 * The map of a large edition as vector tiles: groups as the page itself would cluster them, single organisations where
 * they stand alone, and at the last zoom everyone, with a group for those that share a point.
 */
import { Supercluster } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import KDBush from 'kdbush';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox } from '#domain/territory.ts';
import { bboxOfPoints } from '#engine/geo/make-bbox.ts';
import { toMercator } from '#engine/geo/mercator.ts';
import { pmtilesArchive, type Tile } from './pmtiles-archive.ts';

/** The page zooms from 2 to 15; past the last tiles, MapLibre draws them larger. */
const TILE_ZOOMS = { min: 2, max: 13 } as const;
/** The name of the one layer. */
const LAYER = 'organizations';
const EXTENT = 4096;
/** Of a tile that is drawn 512 pixels wide: those of the page's own clusters, `src/ui/map/map-canvas.tsx`. */
const CLUSTER_RADIUS = (46 * EXTENT) / 512;
/** About 20 metres at the last zoom: what two geocoders may say of one address. */
const PILE_RADIUS = 16;
const WORLD: Bbox = [-180, -85.05, 180, 85.05];

type PointFeature = Parameters<InstanceType<typeof Supercluster>['load']>[0][number];
type VectorTile = NonNullable<ReturnType<InstanceType<typeof Supercluster>['getTile']>>;

export function pointTiles(records: readonly DirectoryRecord[]): Uint8Array {
  const placed = records.filter(({ point }) => point !== undefined);
  const points = placed.flatMap(({ point }) => (point ? [point] : []));
  const head = {
    bounds: bboxOfPoints(points) ?? WORLD,
    zooms: TILE_ZOOMS,
    metadata: { vector_layers: [{ id: LAYER, fields: {} }] },
  };
  return pmtilesArchive(tilesOf(placed), head);
}

function* tilesOf(records: readonly DirectoryRecord[]): Generator<Tile> {
  const features = records.flatMap(toFeature);
  const groups = clusterOf(features, TILE_ZOOMS.min, TILE_ZOOMS.max - 1, CLUSTER_RADIUS);
  const piles = clusterOf(features, TILE_ZOOMS.max, TILE_ZOOMS.max, PILE_RADIUS);
  const townNear = createTownNear(records);
  for (let z: number = TILE_ZOOMS.min; z <= TILE_ZOOMS.max; z++) {
    const index = z === TILE_ZOOMS.max ? piles : groups;
    for (const [x, y] of tilesWithSomething(index, z)) {
      const tile = index.getTile(z, x, y);
      if (tile === null) continue;
      nameGroups(tile, townNear);
      if (index === piles) addMembers(tile, piles);
      yield { z, x, y, bytes: fromGeojsonVt({ [LAYER]: tile }, { version: 2, extent: EXTENT }) };
    }
  }
}

function toFeature({ id, name, kinds, city, territory, point }: DirectoryRecord): PointFeature[] {
  if (point === undefined) return [];
  const [lng, lat] = point;
  const properties: Record<string, unknown> = { id, name, kind: kinds[0] ?? '', lng, lat };
  if (city !== undefined) properties.city = city;
  if (territory.region !== undefined) properties.region = territory.region;
  return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties }];
}

/** With the sums that the page keeps for each of its groups, by the same names. */
function clusterOf(features: PointFeature[], minZoom: number, maxZoom: number, radius: number) {
  const index = new Supercluster({
    ...{ minZoom, maxZoom, radius, extent: EXTENT },
    map: (own) => {
      const { kind, lng, lat } = own as { kind: string; lng: number; lat: number };
      return { [`kind-${kind}`]: 1, west: lng, east: lng, south: lat, north: lat };
    },
    reduce: (sums, own) => addTo(sums as Sums, own as Sums),
  });
  index.load(features);
  return index;
}

/** Organisations by kind, and the extent. */
type Sums = Record<string, number> & Record<'west' | 'south' | 'east' | 'north', number>;

function addTo(sums: Sums, own: Sums): void {
  for (const [key, value] of Object.entries(own)) {
    if (key.startsWith('kind-')) sums[key] = (sums[key] ?? 0) + value;
  }
  sums.west = Math.min(sums.west, own.west);
  sums.south = Math.min(sums.south, own.south);
  sums.east = Math.max(sums.east, own.east);
  sums.north = Math.max(sums.north, own.north);
}

/** Tiles that a group or a single one stands in: the middle of a group may be where nobody is. */
function tilesWithSomething(
  index: InstanceType<typeof Supercluster>,
  z: number,
): Iterable<[x: number, y: number]> {
  const side = 2 ** z;
  const tiles = new Map<number, [number, number]>();
  for (const { geometry } of index.getClusters(WORLD, z)) {
    const [lng = 0, lat = 0] = geometry.coordinates as number[];
    const [right, down] = toMercator([lng, lat]);
    const within = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
    const x = within(right);
    const y = within(down);
    tiles.set(y * side + x, [x, y]);
  }
  return tiles.values();
}

/** Half the side of the first square to look in. */
const FIRST_DEGREES = 0.02;

type TownNear = (lng: number, lat: number) => string | undefined;

/** The town that names a group: that of its organisation nearest to the middle. */
function createTownNear(records: readonly DirectoryRecord[]): TownNear {
  const towns = records.flatMap(({ point, city }) => (point && city !== undefined ? [{ point, city }] : []));
  const tree = new KDBush(towns.length);
  for (const { point } of towns) tree.add(...(point as [number, number]));
  tree.finish();
  return (lng, lat) => {
    for (let side = FIRST_DEGREES; side < 720; side *= 2) {
      const found = tree.range(lng - side, lat - side, lng + side, lat + side);
      const farness = (at: number) => {
        const [x, y] = towns[at]?.point ?? [lng, lat];
        return Math.hypot(x - lng, y - lat);
      };
      if (found.length > 0) return towns[found.reduce((a, b) => (farness(b) < farness(a) ? b : a))]?.city;
    }
    return undefined;
  };
}

function nameGroups({ features }: VectorTile, townNear: TownNear): void {
  for (const { tags } of features) {
    if (tags?.cluster !== true) continue;
    const { west, south, east, north } = tags as Record<string, number>;
    const town = townNear(((west ?? 0) + (east ?? 0)) / 2, ((south ?? 0) + (north ?? 0)) / 2);
    if (town !== undefined) tags.city = town;
  }
}

/** Those of a pile, for its list; `pile` says that they are drawn as their group. */
function addMembers(tile: VectorTile, piles: InstanceType<typeof Supercluster>): void {
  for (const feature of [...tile.features]) {
    if (feature.tags?.cluster !== true) continue;
    const pile = Number(feature.tags.cluster_id);
    for (const { properties } of piles.getLeaves(pile, Number.POSITIVE_INFINITY))
      tile.features.push({ ...feature, tags: { ...properties, pile } } as (typeof tile.features)[number]);
  }
}
