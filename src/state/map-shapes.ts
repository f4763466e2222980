/** Areas for the drawn maps, from the topologies of the basemap: in the worker, and where pages are written at build. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Bbox } from '#domain/territory.ts';
import type { Area, MapShapes, Polygons } from '#engine/territory-map/territory-map.ts';

export const FRANCE_FILE = 'basemap/france.topo.json';
export const EPCI_FILE = 'basemap/epci.topo.json';

/**
 * @param epci left out where no outline of an EPCI is drawn
 * @throws {TypeError} when a file is not the topology that it should be
 */
export function decodeMapShapes(france: unknown, epci?: unknown): MapShapes {
  return {
    regions: areasOf(france, 'regions'),
    departments: areasOf(france, 'departments'),
    world: areasOf(france, 'world'),
    epcis: epci === undefined ? [] : areasOf(epci, 'epci'),
  };
}

type Codes = { code?: string; country?: string };

function areasOf(json: unknown, object: string): Area[] {
  const topology = json as Partial<Topology<Record<string, GeometryCollection<Codes>>>> | null;
  const found = topology?.type === 'Topology' ? topology.objects?.[object] : undefined;
  if (found?.type !== 'GeometryCollection') {
    throw new TypeError(`expected a TopoJSON topology with "${object}"`);
  }
  return feature(topology as Topology, found).features.flatMap(areaOf);
}

function areaOf({ geometry, properties }: Feature): Area[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const { code, country } = (properties ?? {}) as Codes;
  const polygons = polygonsOf(geometry);
  return [{ code: code ?? country ?? '', polygons, bbox: boxOf(polygons) }];
}

function polygonsOf(geometry: Polygon | MultiPolygon): Polygons {
  const polygons: Position[][][] =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons as unknown as Polygons;
}

function boxOf(polygons: Polygons): Bbox {
  const box: Bbox = [180, 90, -180, -90];
  for (const [lng, lat] of polygons.flat(2)) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
