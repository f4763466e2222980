/** The committed files of `data/territories/`, as text: stable order, one entry a line. */
import { stringify } from 'csv-stringify/sync';
import type { FormerCommune } from '#domain/territory.ts';
import { COMMUNE_COLUMNS, FORMER_COLUMNS } from '../lib/load-territories.ts';
import type { BoxedCommune, buildTerritories } from './territories.ts';

const DECIMALS = 4;

/** Name of the file and its content. */
export type TerritoryFiles = Record<string, string>;

export function formatFiles(
  territories: ReturnType<typeof buildTerritories>,
  communes: readonly BoxedCommune[],
  former: readonly FormerCommune[],
): TerritoryFiles {
  return {
    'country.json': `${JSON.stringify(territories.country)}\n`,
    'regions.json': jsonArray(territories.regions),
    'departments.json': jsonArray(territories.departments),
    'epci.json': jsonArray(territories.epci),
    'communes.csv': formatCommunes(communes),
    'former-communes.csv': csv(
      FORMER_COLUMNS,
      former.map((row) => [row.code, row.name, row.current]),
    ),
  };
}

/** A JSON array with one entry a line, so that a change of one entry is one line of a diff. */
export function jsonArray(entries: readonly unknown[]): string {
  if (entries.length === 0) return '[]\n';
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

/** An unknown population is an empty cell, never 0. */
export function formatCommunes(communes: readonly BoxedCommune[]): string {
  const rows = communes.map((commune) => [
    commune.code,
    commune.name,
    commune.department,
    commune.region,
    commune.epci ?? '',
    commune.population === null ? '' : String(commune.population),
    commune.postalCodes.join(';'),
    commune.lng.toFixed(DECIMALS),
    commune.lat.toFixed(DECIMALS),
    commune.parent ?? '',
  ]);
  return csv(COMMUNE_COLUMNS, rows);
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...header], ...rows.map((row) => [...row])], { record_delimiter: 'unix' });
}
