import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Manifest, manifestSchema, recordsSchema } from '#domain/artefacts.ts';
import { type Organization, organizationSchema } from '#domain/organization.ts';
import type { CoverageRow } from '#engine/coverage/located-serving.ts';
import { isNominativeEmail } from '#engine/intake/personal-data.ts';
import { parsePhone } from '#engine/intake/phone.ts';
import type { Inputs } from '../../scripts/lib/load-inputs.ts';
import type { Build } from '../../scripts/steps/pipeline.ts';
import { buildWith, directoryCard, fileText, projectInputs } from '../support/build-scene.ts';

const CSV = 'data/organizations.csv';
const POINT_PRECISIONS = ['housenumber', 'street', 'locality', 'municipality'];

interface Feature {
  type: string;
  id: string;
  geometry: { type: string; coordinates: [number, number] } | null;
  properties: Organization;
}

let inputs: Inputs;
let built: Build;
let rows: Record<string, string>[] = [];
let features: Feature[] = [];
let byId: Map<string, Feature>;
let manifest: Manifest;

beforeAll(async () => {
  inputs = await projectInputs();
  built = await buildWith(inputs, [{ card: await directoryCard(), path: CSV }]);
  rows = parse<Record<string, string>>(await readFile(CSV), { columns: true, bom: true });
  features = JSON.parse(fileText(built, 'organizations.geojson')).features;
  byId = new Map(features.map((feature) => [feature.id, feature]));
  manifest = manifestSchema.parse(JSON.parse(fileText(built, 'manifest.json')));
}, 60_000);

const featureOf = (row: Record<string, string>) => byId.get(row.id ?? '');

describe('the directory', () => {
  it('holds each row once: 642 organisations, 640 of them active', () => {
    expect(rows).toHaveLength(642);
    expect(new Set(features.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
    expect(features).toHaveLength(642);
    expect(manifest.counts).toMatchObject({
      organizations: 642,
      active: 640,
      merged: 1,
      closed: 1,
      rejectedRows: 0,
    });
  });

  it('has no problem that would keep it from being published', () => {
    expect(built.rejected).toEqual([]);
    const codes = new Set(built.issues.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['duplicate.website', 'label.expired', 'place.unknown']);
  });

  it('follows the merger that a row states by name', () => {
    expect(byId.get('mipirail')?.properties).toMatchObject({ status: 'merged', mergedInto: 'totem' });
    expect(byId.get('totem')?.properties.status).toBe('active');
  });

  it('reads the same from both sides of a cooperation', () => {
    let links = 0;
    for (const { id, properties } of features) {
      for (const partner of properties.partners) {
        if (!('id' in partner)) continue;
        links++;
        expect(byId.get(partner.id)?.properties.partners).toContainEqual({ ...partner, id });
      }
    }
    expect(links).toBeGreaterThan(40);
  });

  it('holds no mailbox and no telephone of a person', () => {
    for (const { email, phone, name, acronym } of features.map(({ properties }) => properties)) {
      if (email !== undefined)
        expect(isNominativeEmail(email, `${name} ${acronym ?? ''}`), email).toBe(false);
      if (phone !== undefined) expect(parsePhone(phone)?.isMobile, phone).toBe(false);
    }
    const text = fileText(built, 'organizations.geojson');
    expect(text).not.toMatch(/(?:\+33|\b0)[ .]?[67](?:[ .-]?\d\d){4}\b/);
    for (const [address] of text.matchAll(/[\w.-]+@[\w-]+\.\w+/g))
      expect(isNominativeEmail(address, ''), address).toBe(false);
  });
});

describe('the place of a row', () => {
  it('is the commune or better for at least 506 of the 511 rows that name a city', () => {
    const named = rows.filter(({ city }) => city !== '');
    const placed = named.filter((row) =>
      POINT_PRECISIONS.includes(featureOf(row)?.properties.location?.precision ?? ''),
    );
    expect(named).toHaveLength(511);
    expect(placed.length).toBeGreaterThanOrEqual(506);
    for (const row of named.filter((row) => !placed.includes(row)))
      expect(
        built.issues.map((issue) => issue.row),
        row.id,
      ).toContain(row.id);
  });

  it('is the department that the row states, for all that state one', () => {
    const stating = rows.filter(({ department_code }) => department_code !== '');
    expect(stating.length).toBe(551);
    const wrong = stating.filter(
      (row) => featureOf(row)?.properties.territory.department !== `D${row.department_code}`,
    );
    expect(wrong).toEqual([]);
  });

  it('lies in the box of its department and of its region', () => {
    const { departments, regions } = inputs.territories;
    const boxes = new Map([...departments, ...regions].map(({ code, bbox }) => [code, bbox]));
    let points = 0;
    for (const { id, geometry, properties } of features) {
      if (geometry === null) continue;
      points++;
      const [lng, lat] = geometry.coordinates;
      for (const code of [properties.territory.department, properties.territory.region]) {
        const [west, south, east, north] = boxes.get(code ?? '') ?? [0, 0, 0, 0];
        expect(lng > west && lng < east && lat > south && lat < north, `${id} in ${code}`).toBe(true);
      }
    }
    expect(points).toBe(manifest.counts.withPoint);
  });

  it('is an area without a point for a row that names no city', () => {
    const unnamed = rows.filter(({ city }) => city === '');
    expect(unnamed).toHaveLength(131);
    for (const row of unnamed) {
      const feature = featureOf(row);
      const expected = row.department_code !== '' ? 'department' : row.region !== '' ? 'region' : 'country';
      expect([feature?.geometry, feature?.properties.location?.precision], row.id).toEqual([null, expected]);
    }
  });
});

describe('organizations.geojson', () => {
  it('is GeoJSON of RFC 7946: a point in degrees or nothing, a unique id, nothing else', () => {
    const { type, crs } = JSON.parse(fileText(built, 'organizations.geojson'));
    expect([type, crs]).toEqual(['FeatureCollection', undefined]);
    for (const { type: featureType, id, geometry, properties } of features) {
      expect(featureType).toBe('Feature');
      expect(properties.id).toBe(id);
      if (geometry === null) continue;
      const [lng, lat, ...rest] = geometry.coordinates;
      expect([geometry.type, rest]).toEqual(['Point', []]);
      expect(Math.abs(lng) <= 180 && Math.abs(lat) <= 90).toBe(true);
    }
  });

  it('agrees with the schema that is published beside it, which refuses what is no organisation', () => {
    const ajv = new Ajv({ allErrors: true, strict: true });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(fileText(built, 'organization.schema.json')));
    const [first] = features;
    expect(validate({})).toBe(false);
    expect(validate({ ...first?.properties, colour: 'red' })).toBe(false);
    expect(validate({ ...first?.properties, website: 'javascript:alert(1)' })).toBe(false);
    for (const { id, properties } of features) {
      expect(validate(properties), `${id} ${ajv.errorsText(validate.errors)}`).toBe(true);
      expect(organizationSchema.safeParse(properties).success, id).toBe(true);
    }
  });
});

describe('the other files', () => {
  it('hold the active organisations for the app', () => {
    const { records, edition } = recordsSchema.parse(JSON.parse(fileText(built, 'records.json')));
    expect(edition).toBe('2026-11-22');
    expect(records.map(({ id }) => id)).toEqual(
      features.filter(({ properties }) => properties.status === 'active').map(({ id }) => id),
    );
    for (const { id, point } of records)
      expect(point ?? null).toEqual(byId.get(id)?.geometry?.coordinates ?? null);
  });

  it('have in the manifest the hash and the size of their bytes', () => {
    const names = [...built.files.keys()].filter((name) => name !== 'manifest.json');
    expect(Object.keys(manifest.files).sort()).toEqual(names.sort());
    for (const [name, { sha256, bytes }] of Object.entries(manifest.files)) {
      const content = fileText(built, name);
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
      expect(Buffer.byteLength(content), name).toBe(bytes);
    }
  });
});

describe('coverage.json, beside counting one by one', () => {
  it.each(['region', 'department', 'epci'] as const)('agrees for every %s', (level) => {
    const table: CoverageRow[] = JSON.parse(fileText(built, 'coverage.json'))[level];
    const active = features.map(({ properties }) => properties).filter(({ status }) => status === 'active');
    const parentsOf = new Map<string, string[]>();
    for (const { code, region } of inputs.territories.departments) parentsOf.set(code, [region]);
    for (const { code, department, region } of inputs.epci) parentsOf.set(code, [department, region]);
    const lists = {
      region: inputs.territories.regions,
      department: inputs.territories.departments,
      epci: inputs.epci,
    };
    expect(table.map(({ code }) => code)).toEqual(lists[level].map(({ code }) => code));
    for (const row of table) {
      const seats = active.filter(({ territory }) => territory[level] === row.code);
      const whole = [row.code, 'FR', ...(parentsOf.get(row.code) ?? [])];
      const serving = active.filter(({ serves }) => serves.some((code) => whole.includes(code)));
      const partly = active.filter(
        (entry) =>
          !serving.includes(entry) && entry.serves.some((code) => parentsOf.get(code)?.includes(row.code)),
      );
      const counted = [row.located, row.serving, row.servingPart];
      expect(counted, row.code).toEqual([seats.length, serving.length, partly.length]);
      const kinds = Object.values(row.locatedByKind).reduce((sum, count) => sum + count, 0);
      expect(kinds, row.code).toBe(seats.flatMap((entry) => entry.kinds).length);
    }
    expect(table.reduce((sum, { located }) => sum + located, 0)).toBe(
      active.filter(({ territory }) => territory[level] !== undefined).length,
    );
  });
});
