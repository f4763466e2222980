/** Outlines of the territories of a level, decoded away from the page. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapShapes } from '#engine/territory-map/territory-map.ts';
import { ArtefactError } from './artefact-client.ts';
import type { CoverageLevel } from './coverage-view.ts';
import { decodeMapShapes, EPCI_FILE, FRANCE_FILE } from './map-shapes.ts';

/** `code` is the territory code, `R84`. */
export type TerritoryShapes = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

const FILES: Readonly<Record<CoverageLevel, { file: string; object: string }>> = {
  region: { file: FRANCE_FILE, object: 'regions' },
  department: { file: FRANCE_FILE, object: 'departments' },
  epci: { file: EPCI_FILE, object: 'epci' },
};

/** Throws an `ArtefactError` that names the file; the figures do without it. */
export async function fetchShapes(root: URL, level: CoverageLevel): Promise<TerritoryShapes> {
  const { file, object } = FILES[level];
  return decodeShapes(file, await fetchTopology(root, file), object);
}

/** Areas for the map of one territory: those of the EPCI only where they are drawn. Throws as `fetchShapes` does. */
export async function fetchMapShapes(root: URL, code: string): Promise<MapShapes> {
  const needsEpci = /^[EC]/.test(code);
  const [france, epci] = await Promise.all([
    fetchTopology(root, FRANCE_FILE),
    needsEpci ? fetchTopology(root, EPCI_FILE) : undefined,
  ]);
  try {
    return decodeMapShapes(france, epci);
  } catch (error) {
    throw new ArtefactError(needsEpci ? EPCI_FILE : FRANCE_FILE, 'incompatible', String(error));
  }
}

async function fetchTopology(root: URL, file: string): Promise<unknown> {
  const response = await fetch(new URL(file, root)).catch(() => {
    throw new ArtefactError(file, 'unreachable', 'no answer from the server');
  });
  if (!response.ok) throw new ArtefactError(file, 'missing', `HTTP ${response.status}, expected 200`);
  return response.json().catch(() => {
    throw new ArtefactError(file, 'broken', 'not JSON');
  });
}

function decodeShapes(file: string, json: unknown, object: string): TerritoryShapes {
  const topology = json as Partial<Topology<Record<string, GeometryCollection<{ code: string }>>>> | null;
  const found = topology?.type === 'Topology' ? topology.objects?.[object] : undefined;
  if (found?.type !== 'GeometryCollection') {
    throw new ArtefactError(file, 'incompatible', `expected a TopoJSON topology with "${object}"`);
  }
  return feature(topology as Topology, found) as TerritoryShapes;
}
