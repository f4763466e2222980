/** Official contours that an operator has downloaded: `epci-*.geojson`, and `departements-*.geojson` if there. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { MultiPolygon, Polygon } from 'geojson';
import * as z from 'zod/mini';
import { InputsError } from '../inputs.ts';
import type { Unit } from './admin-units.ts';
import type { EpciArea } from './epci-areas.ts';

export interface Contours {
  /** With the codes of this project, `E200046977`. */
  epci: EpciArea[];
  /** By code, `D69`; empty when the folder holds none. */
  departments: Map<string, Polygon | MultiPolygon>;
}

type Area = Polygon | MultiPolygon;
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.object({ code: z.string().check(z.minLength(1)) }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

const WHERE =
  'https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/latest/geojson/epci-100m.geojson.gz';

/**
 * Regions are drawn from their departments: `regions-*.geojson` is not needed.
 *
 * @param folder files as Etalab publishes them, `.geojson` or `.geojson.gz`
 * @param communes of the project: each EPCI that they name must have a contour
 * @throws {InputsError} when a file is missing, is not GeoJSON or is of another year
 */
export async function readContours(folder: string, communes: readonly { epci: string }[]): Promise<Contours> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new InputsError(`--contours ${folder}: cannot be read. Expected a folder with ${WHERE}.`, {
      cause,
    });
  });
  const epci = await readOne(folder, names, 'epci');
  if (epci === undefined) {
    throw new InputsError(`--contours ${folder}: no epci-*.geojson or .geojson.gz. Expected ${WHERE}.`);
  }
  const features = epci.map(
    ({ code, geometry }): EpciArea => ({ type: 'Feature', properties: { code: `E${code}` }, geometry }),
  );
  assertComplete(folder, features, communes);
  const departments = (await readOne(folder, names, 'departements')) ?? [];
  return { epci: features, departments: new Map(departments.map((one) => [`D${one.code}`, one.geometry])) };
}

/** The units of the basemap, the French ones with their official contour where there is one. */
export function withContours(units: readonly Unit[], contours: Contours | undefined): Unit[] {
  return units.map((unit) => {
    const geometry = contours?.departments.get(unit.properties.code ?? '');
    return geometry === undefined ? unit : { ...unit, geometry };
  });
}

async function readOne(
  folder: string,
  names: readonly string[],
  theme: string,
): Promise<{ code: string; geometry: Area }[] | undefined> {
  const found = names.filter((name) => new RegExp(`^${theme}-[^.]*\\.geojson(\\.gz)?$`).test(name)).sort();
  const [name] = found;
  if (name === undefined) return undefined;
  if (found.length > 1) {
    throw new InputsError(
      `--contours ${folder}: ${found.join(', ')}: expected one of them, remove the others.`,
    );
  }
  const file = join(folder, name);
  const parsed = z.safeParse(collection, await readGeoJson(file));
  if (parsed.success) {
    return parsed.data.features.map(({ properties, geometry }) => {
      return { code: properties.code, geometry: geometry as Area };
    });
  }
  const [issue] = parsed.error.issues;
  throw new InputsError(`${file}: ${issue?.path.join('.') || 'file'}: ${issue?.message}. Download it again.`);
}

async function readGeoJson(file: string): Promise<unknown> {
  try {
    const bytes = await readFile(file);
    return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputsError(`${file}: cannot be read as GeoJSON (${reason}). Download it again.`, { cause });
  }
}

function assertComplete(
  folder: string,
  areas: readonly EpciArea[],
  communes: readonly { epci: string }[],
): void {
  const drawn = new Set(areas.map(({ properties }) => properties.code));
  const missing = new Set(
    communes.map(({ epci }) => `E${epci}`).filter((code) => code !== 'E' && !drawn.has(code)),
  );
  if (missing.size === 0) return;
  throw new InputsError(
    `--contours ${folder}: no contour for ${missing.size} EPCI of the territories: ` +
      `${[...missing].sort().slice(0, 5).join(', ')}… Expected the contours of the same year.`,
  );
}
