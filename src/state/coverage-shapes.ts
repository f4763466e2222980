/** Outlines of the territories of a level, decoded away from the page. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { ArtefactError } from './artefact-client.ts';
import type { CoverageLevel } from './coverage-view.ts';

/** `code` is the territory code, `R84`. */
export type TerritoryShapes = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

const FILES: Readonly<Record<CoverageLevel, { file: string; object: string }>> = {
  region: { file: 'basemap/france.topo.json', object: 'regions' },
  department: { file: 'basemap/france.topo.json', object: 'departments' },
  epci: { file: 'basemap/epci.topo.json', object: 'epci' },
};

/** Throws an `ArtefactError` that names the file; the figures do without it. */
export async function fetchShapes(root: URL, level: CoverageLevel): Promise<TerritoryShapes> {
  const { file, object } = FILES[level];
  const response = await fetch(new URL(file, root)).catch(() => {
    throw new ArtefactError(file, 'unreachable', 'no answer from the server');
  });
  if (!response.ok) throw new ArtefactError(file, 'missing', `HTTP ${response.status}, expected 200`);
  const json: unknown = await response.json().catch(() => {
    throw new ArtefactError(file, 'broken', 'not JSON');
  });
  return decodeShapes(file, json, object);
}

function decodeShapes(file: string, json: unknown, object: string): TerritoryShapes {
  const topology = json as Partial<Topology<Record<string, GeometryCollection<{ code: string }>>>> | null;
  const found = topology?.type === 'Topology' ? topology.objects?.[object] : undefined;
  if (found?.type !== 'GeometryCollection') {
    throw new ArtefactError(file, 'incompatible', `expected a TopoJSON topology with "${object}"`);
  }
  return feature(topology as Topology, found) as TerritoryShapes;
}
