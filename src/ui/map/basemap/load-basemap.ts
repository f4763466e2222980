/** Fetches and decodes the embedded basemap. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { decodeOutlines, type OutlinesTopology } from './decode-outlines.ts';
import { decodePlaces } from './decode-places.ts';
import type { BasemapData, FetchJson } from './types.ts';

type WaterTopology = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>;

/** The folder of the basemap under the site's base, with its final slash: `basemapFolder('/')` is `/basemap/`. */
export function basemapFolder(baseUrl: string): string {
  return `${baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`}basemap/`;
}

/**
 * @param baseUrl base of the site, `import.meta.env.BASE_URL`
 * @throws when a file cannot be fetched or is not what `npm run basemap` writes; the message names the file
 */
export async function loadBasemap(fetchJson: FetchJson, baseUrl: string): Promise<BasemapData> {
  const folder = basemapFolder(baseUrl);
  const [outlines, water, places] = await Promise.all([
    fetchDecoded(fetchJson, `${folder}france.topo.json`, (json) =>
      decodeOutlines(parseTopology<OutlinesTopology>(json, ['departments', 'regions', 'world'])),
    ),
    fetchDecoded(fetchJson, `${folder}water.json`, decodeWater),
    fetchDecoded(fetchJson, `${folder}places.json`, decodePlaces),
  ]);
  return { ...outlines, ...water, ...places };
}

async function fetchDecoded<T>(fetchJson: FetchJson, url: string, decode: (json: unknown) => T): Promise<T> {
  try {
    return decode(await fetchJson(url));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${url}: ${reason}`, { cause: error });
  }
}

function decodeWater(json: unknown): Pick<BasemapData, 'rivers' | 'lakes'> {
  const topology = parseTopology<WaterTopology>(json, ['rivers', 'lakes']);
  const { rivers, lakes } = topology.objects;
  return { rivers: feature(topology, rivers), lakes: feature(topology, lakes) };
}

/** Checks the frame only: the file is generated with the app, and its arcs fail on their own if broken. */
function parseTopology<T extends Topology>(
  json: unknown,
  objects: readonly (keyof T['objects'] & string)[],
): T {
  const topology = json as Partial<T> | null;
  const found = topology?.type === 'Topology' && Array.isArray(topology.arcs) ? topology.objects : undefined;
  const missing = objects.filter((name) => found?.[name]?.type !== 'GeometryCollection');
  if (missing.length > 0) throw new TypeError(`expected a TopoJSON topology with ${missing.join(', ')}`);
  return topology as T;
}
