/** The official geographic code and the boxes of IGN, parsed from the inputs into what the build needs. */
import * as z from 'zod/mini';
import type { Bbox } from '#domain/territory.ts';
import { InputsError, readInputJson } from './inputs.ts';

const optionalText = z.optional(z.string());
const communeRow = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  departement: z.string(),
  region: z.string(),
  zone: z.enum(['metro', 'drom', 'com']),
  population: z.optional(z.int().check(z.gte(0))),
  codesPostaux: z.optional(z.array(z.string())),
  anciensCodes: z.optional(z.array(z.string())),
  /** Of delegated and associated communes: the commune that they belong to. */
  chefLieu: optionalText,
  /** Of municipal arrondissements: the commune that they belong to. */
  commune: optionalText,
});
const areaRow = z.object({
  code: z.string(),
  nom: z.string(),
  zone: z.enum(['metro', 'drom', 'com']),
  region: optionalText,
});
const epciRow = z.object({
  code: z.string(),
  nom: z.string(),
  membres: z.array(z.object({ code: z.string() })),
});
const boxRow = z.object({
  id: z.string(),
  name: z.string(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

export type CommuneRow = z.infer<typeof communeRow>;
export type AreaRow = z.infer<typeof areaRow>;
export type EpciRow = z.infer<typeof epciRow>;

/** A commune as IGN drew it in 2017: its name then, and its box. */
export interface BoxOf2017 {
  name: string;
  bbox: Bbox;
}

export interface OfficialList {
  communes: CommuneRow[];
  epci: EpciRow[];
  departments: AreaRow[];
  regions: AreaRow[];
  /** By code of commune. */
  boxes: Map<string, BoxOf2017>;
}

const COG = '@etalab/decoupage-administratif/data';
const BOXES = '@etalab/fr-bounding-boxes/dist/communes.json';

/** @throws {InputsError} when a file of the inputs is missing or has another form */
export async function readOfficialList(inputs: string): Promise<OfficialList> {
  const rows = await parse(inputs, BOXES, z.array(boxRow));
  return {
    communes: await parse(inputs, `${COG}/communes.json`, z.array(communeRow)),
    epci: await parse(inputs, `${COG}/epci.json`, z.array(epciRow)),
    departments: await parse(inputs, `${COG}/departements.json`, z.array(areaRow)),
    regions: await parse(inputs, `${COG}/regions.json`, z.array(areaRow)),
    boxes: new Map(rows.map(({ id, name, bbox }) => [id.slice(id.lastIndexOf(':') + 1), { name, bbox }])),
  };
}

async function parse<T>(inputs: string, path: string, schema: z.ZodMiniType<T>): Promise<T> {
  const result = schema.safeParse(await readInputJson(inputs, path));
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new InputsError(
    `${path}: not in the form that this version reads. At ${first?.path.join('.')}: ${first?.message}`,
  );
}
