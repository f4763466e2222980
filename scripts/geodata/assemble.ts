/** From the official list to communes with a point and a box. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { groupBy } from '#engine/collections/group-by.ts';
import { boxAround, isImplausibleBox, round4, unionBox } from './boxes.ts';
import { boxesOf, type LocatedPoint } from './coordinates.ts';
import type { BoxOf2017, CommuneRow, EpciRow } from './official-list.ts';
import { type BoxedCommune, compareCodes } from './territories.ts';

/** Around a point without a box: about 2 km for a commune of metropolitan France, 11 km for an island overseas. */
const MARGIN_DEGREES = 0.02;
const MARGIN_OVERSEAS_DEGREES = 0.1;
/** Around the town of a commune whose box is not believed: about 5 km. */
const MARGIN_REPAIRED_DEGREES = 0.05;

export interface AssembleInputs {
  /** Communes of today and municipal arrondissements. */
  rows: readonly CommuneRow[];
  epci: readonly EpciRow[];
  points: ReadonlyMap<string, LocatedPoint>;
  boxes: ReadonlyMap<string, BoxOf2017>;
  mergedCodes: ReadonlyMap<string, readonly string[]>;
}

/** The communes sorted by code, and the codes of those whose box was not believed. */
export function assembleCommunes(inputs: AssembleInputs): { communes: BoxedCommune[]; repaired: string[] } {
  const epciOf = new Map(inputs.epci.flatMap((row) => row.membres.map(({ code }) => [code, row.code])));
  const communes = inputs.rows.map((row) => assemble(row, epciOf, inputs)).sort(compareCodes);
  return { communes, repaired: repairBoxes(communes) };
}

function assemble(
  row: CommuneRow,
  epciOf: ReadonlyMap<string, string>,
  inputs: AssembleInputs,
): BoxedCommune {
  const located = inputs.points.get(row.code);
  if (located === undefined) throw new Error(`${row.code} ${row.nom}: has no point; locate it before.`);
  const epci = epciOf.get(row.commune ?? row.code);
  const [lng, lat] = located.point;
  return {
    code: row.code,
    name: row.nom,
    department: row.departement,
    region: row.region,
    ...(epci === undefined ? {} : { epci }),
    population: row.population ?? null,
    postalCodes: [...(row.codesPostaux ?? [])].sort(),
    lng,
    lat,
    ...(row.commune === undefined ? {} : { parent: row.commune }),
    box: boxOf(row, located, inputs),
  };
}

function boxOf(row: CommuneRow, { point }: LocatedPoint, { boxes, mergedCodes }: AssembleInputs): Bbox {
  const merged = mergedCodes.get(row.code) ?? [];
  const margin = row.zone === 'com' ? MARGIN_OVERSEAS_DEGREES : MARGIN_DEGREES;
  return unionBox(boxesOf([row.code, ...merged], boxes)) ?? boxAround(point, margin);
}

/** Replaces in place the boxes that cannot be a commune's own. */
function repairBoxes(communes: readonly BoxedCommune[]): string[] {
  const repaired: string[] = [];
  const byDepartment = groupBy(
    communes.filter((commune) => commune.parent === undefined),
    (commune) => commune.department,
  );
  for (const group of byDepartment.values()) {
    for (const commune of group) {
      const others = group.filter((other) => other !== commune).map(pointOf);
      if (!isImplausibleBox(commune.box, pointOf(commune), others)) continue;
      commune.box = roundBox(boxAround(pointOf(commune), MARGIN_REPAIRED_DEGREES));
      repaired.push(commune.code);
    }
  }
  return repaired.sort();
}

function pointOf({ lng, lat }: BoxedCommune): LngLat {
  return [lng, lat];
}

function roundBox([west, south, east, north]: Bbox): Bbox {
  return [round4(west), round4(south), round4(east), round4(north)];
}
