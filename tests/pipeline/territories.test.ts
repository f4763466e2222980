/** The committed territories: complete, consistent with each other, and true where everybody knows the answer. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  type Bbox,
  departmentSchema,
  epciSchema,
  regionSchema,
  territoriesSchema,
} from '#domain/territory.ts';

function read(name: string): string {
  return readFileSync(new URL(`../../data/territories/${name}`, import.meta.url), 'utf8');
}

function readCsv(name: string): Record<string, string>[] {
  return parse(read(name), { columns: true });
}

const regions = z.array(regionSchema).parse(JSON.parse(read('regions.json')));
const departments = z.array(departmentSchema).parse(JSON.parse(read('departments.json')));
const epci = z.array(epciSchema).parse(JSON.parse(read('epci.json')));
const { country } = territoriesSchema.parse({
  country: JSON.parse(read('country.json')),
  regions,
  departments,
});
const rows = readCsv('communes.csv').map((row) => ({
  code: row.code ?? '',
  name: row.name ?? '',
  department: row.department ?? '',
  region: row.region ?? '',
  epci: row.epci ?? '',
  population: row.population ?? '',
  postalCodes: (row.postal_codes ?? '').split(';'),
  lng: Number(row.lng),
  lat: Number(row.lat),
  parent: row.parent ?? '',
}));
const communes = rows.filter((row) => row.parent === '');
const arrondissements = rows.filter((row) => row.parent !== '');
const former = readCsv('former-communes.csv');
const byCode = new Map(rows.map((row) => [row.code, row]));

function withMargin([west, south, east, north]: Bbox, margin: number): Bbox {
  return [west - margin, south - margin, east + margin, north + margin];
}

function isInside({ lng, lat }: { lng: number; lat: number }, [west, south, east, north]: Bbox): boolean {
  return lng >= west && lat >= south && lng <= east && lat <= north;
}

function expectNear(code: string, lng: number, lat: number, degrees = 0.03) {
  const row = byCode.get(code);
  expect(
    row && isInside(row, withMargin([lng, lat, lng, lat], degrees)),
    `${code} ${row?.lng} ${row?.lat}`,
  ).toBe(true);
}

function sum(populations: readonly (string | number | null)[]): number {
  return populations.reduce((total: number, population) => total + Number(population), 0);
}

describe('counts of the official geographic code of 2026', () => {
  it('has every commune, arrondissement, EPCI, department and region', () => {
    expect(communes).toHaveLength(34_969);
    expect(arrondissements).toHaveLength(45);
    expect(epci).toHaveLength(1_255);
    expect(departments).toHaveLength(101 + 8);
    expect(regions.filter((region) => !region.overseas)).toHaveLength(13);
    expect(regions).toHaveLength(18 + 8);
  });

  it('has each code once, sorted', () => {
    for (const list of [rows, epci, departments, regions]) {
      const codes = list.map((row) => row.code);
      expect(codes).toEqual([...new Set(codes)].sort());
    }
  });
});

describe('references', () => {
  it('leads each commune to a department, a region and an EPCI that exist', () => {
    const known = new Set([...regions, ...departments, ...epci].map((row) => row.code));
    const regionOf = new Map(departments.map((row) => [row.code, row.region]));
    const wrong = rows.filter(
      (row) =>
        regionOf.get(`D${row.department}`) !== `R${row.region}` ||
        !known.has(`R${row.region}`) ||
        (row.epci !== '' && !known.has(`E${row.epci}`)),
    );
    expect(wrong).toEqual([]);
    const without = communes
      .filter((row) => row.epci === '' && !/^9[78]/.test(row.code))
      .map((row) => row.name);
    expect(without.sort()).toEqual(["L'Île-d'Yeu", 'Ouessant', 'Île-de-Bréhat', 'Île-de-Sein']);
  });

  it('leads each arrondissement to Paris, Lyon or Marseille, and their inhabitants add up', () => {
    for (const [parent, count] of Object.entries({ '75056': 20, '69123': 9, '13055': 16 })) {
      const parts = arrondissements.filter((row) => row.parent === parent);
      expect(parts).toHaveLength(count);
      expect(sum(parts.map((row) => row.population))).toBe(Number(byCode.get(parent)?.population));
    }
  });

  it('leads each former commune to a commune of today and never shadows one', () => {
    const today = new Set(communes.map((row) => row.code));
    expect(former.filter((row) => !today.has(row.current ?? ''))).toEqual([]);
    expect(former.filter((row) => row.code !== row.current && today.has(row.code ?? ''))).toEqual([]);
    expect(former).toContainEqual({ code: '91228', name: 'Évry', current: '91228' });
    expect(former).toContainEqual({ code: '91182', name: 'Courcouronnes', current: '91228' });
    expect(former).toContainEqual({ code: '01055', name: '', current: '01283' });
  });
});

describe('places', () => {
  it('puts every commune and arrondissement in the box of its department', () => {
    const boxes = new Map(departments.map((row) => [row.code.slice(1), withMargin(row.bbox, 0.01)]));
    const outside = rows.filter((row) => {
      const box = boxes.get(row.department);
      return box === undefined || !Number.isFinite(row.lng) || !isInside(row, box);
    });
    expect(outside).toEqual([]);
  });

  it('keeps boxes of departments and EPCI to a credible size', () => {
    const size = ([west, south, east, north]: Bbox) => Math.max(east - west, north - south);
    const large = departments.filter((row) => size(row.bbox) > 2.2).map((row) => row.code);
    expect(large).toEqual(['D973', 'D984', 'D987', 'D988']);
    expect(epci.filter((row) => size(row.bbox) > 1.4).map((row) => row.code)).toEqual([
      'E200027548',
      'E249730037',
      'E249730052',
    ]);
    expect(epci.filter((row) => !isInside({ lng: row.center[0], lat: row.center[1] }, row.bbox))).toEqual([]);
  });

  it('puts well-known places where they are', () => {
    expectNear('75056', 2.3488, 48.8534);
    expectNear('01283', 5.6575, 46.2592);
    expectNear('97302', -52.33, 4.93);
    expectNear('83069', 6.13, 43.12);
    expectNear('93066', 2.357, 48.936);
    expectNear('97411', 55.45, -20.88);
    expectNear('98818', 166.45, -22.27);
    expectNear('97701', -62.85, 17.9);
    expectNear('98723', -139.04, -9.8);
    expectNear('75101', 2.336, 48.862, 0.01);
    expectNear('75120', 2.4, 48.864, 0.01);
    expectNear('69389', 4.807, 45.78, 0.02);
  });

  it('gives no two arrondissements of a city the same point', () => {
    expect(new Set(arrondissements.map((row) => `${row.lng} ${row.lat}`)).size).toBe(45);
  });
});

describe('populations', () => {
  it('add up to those of France at every level', () => {
    const total = sum(communes.map((row) => row.population));
    expect(total).toBeGreaterThan(68_000_000);
    expect(total).toBeLessThan(70_000_000);
    expect(country.population).toBe(total);
    expect(sum(regions.map((row) => row.population))).toBe(total);
    expect(sum(departments.map((row) => row.population))).toBe(total);
    const inEpci = communes.filter((row) => row.epci !== '').map((row) => row.population);
    expect(sum(epci.map((row) => row.population))).toBe(sum(inEpci));
  });

  it('are unknown, not zero, where nobody is counted', () => {
    const unknown = communes.filter((row) => row.population === '').map((row) => row.code);
    expect(unknown).toEqual(['98411', '98412', '98413', '98414', '98415', '98901']);
    expect(departments.filter((row) => row.population === null).map((row) => row.code)).toEqual([
      'D984',
      'D989',
    ]);
    expect(communes.filter((row) => row.population === '0')).toHaveLength(6);
  });

  it('know Paris, and its postal codes', () => {
    const paris = byCode.get('75056');
    expect(Number(paris?.population)).toBeGreaterThan(2_000_000);
    expect(paris?.postalCodes).toHaveLength(21);
    expect(byCode.get('01283')?.postalCodes).toEqual(['01100']);
  });
});

it('keeps a source for each point typed by hand, and uses each', () => {
  const typed = readCsv('coordinates.csv');
  expect(typed).toHaveLength(114);
  for (const row of typed) {
    expect(row.source).not.toBe('');
    expect(byCode.get(row.code ?? '')).toMatchObject({
      name: row.name,
      lng: Number(row.lng),
      lat: Number(row.lat),
    });
  }
});
