import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { hashesOf, runBuild, temporaryFolder } from '../support/build-command.ts';
import type { FakeAddress } from '../support/fake-addresses.ts';
import { type FakeGeocoder, startFakeGeocoder } from '../support/fake-geocoder.ts';

const CERGY: FakeAddress = {
  street: '8 Boulevard du Port',
  postcode: '95000',
  city: 'Cergy',
  citycode: '95127',
  lng: 2.0627364,
  lat: 49.031624,
  score: 0.9709,
  type: 'housenumber',
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let service: FakeGeocoder;
let data = '';
let out = '';
beforeAll(async () => {
  folder = await temporaryFolder('geocoder');
});
afterAll(() => folder.remove());

let nth = 0;
beforeEach(async () => {
  service = await startFakeGeocoder({ addresses: [CERGY] });
  data = join(folder.path, `data-${++nth}`);
  out = join(folder.path, `out-${nth}`);
  await mkdir(data);
  const [header = ''] = (await readFile('data/organizations.csv', 'utf8')).split('\n');
  await writeFile(
    join(data, 'organizations.csv'),
    `${header}\n${rowOf('un', '8 boulevard du Port')}\n${rowOf('deux', '1 chemin des Fées')}\n`,
  );
});
afterEach(() => service.close());

function rowOf(id: string, street: string): string {
  const cells: Record<string, string> = { id, name: `Exemple ${id}`, kinds: 'cluster', sectors: 'digital' };
  const place = { street, postal_code: '95000', city: 'Cergy', department_code: '95' };
  const row: Record<string, string> = {
    ...cells,
    ...place,
    description_fr: 'Une phrase.',
    source_url: 'https://exemple.fr',
  };
  return COLUMNS.map((name) => row[name] ?? '').join(',');
}
const COLUMNS =
  'id,name,acronym,aliases,kinds,sectors,description_fr,description_en,website,email,phone,street,postal_code,city,department_code,region,served_regions,founded,members,labels,partners,source_url,source_date,from_knowledge,status'.split(
    ',',
  );

const build = (...args: string[]) => runBuild('--data', data, '--out', out, '--quiet', ...args);
const ask = () => build('--geocoder', 'ban', '--geocoder-url', service.url);
const lockText = () => readFile(join(data, 'geocoding.lock.json'), 'utf8');
async function precisions(): Promise<Record<string, string>> {
  const { records } = JSON.parse(await readFile(join(out, 'records.json'), 'utf8'));
  return Object.fromEntries(records.map(({ id, precision }: Record<string, string>) => [id, precision]));
}

it('writes the answers to the lock, which the next build uses without asking', async () => {
  const asked = await ask();
  expect(asked.status, asked.stderr).toBe(0);
  expect(service.lots).toHaveLength(1);
  expect(asked.stderr).toMatch(/warning: .*organizations\.csv:3:12 geocoder\.not-found "1 chemin des Fées"/);
  expect(await lockText()).toContain('8 boulevard du port|95000|cergy|95127');
  expect(await precisions()).toEqual({ un: 'housenumber', deux: 'municipality' });
  const written = await hashesOf(out);

  await service.close();
  const offline = await build();
  expect(offline.status, offline.stderr).toBe(0);
  expect(await precisions()).toEqual({ un: 'housenumber', deux: 'municipality' });
  const now = await hashesOf(out);
  for (const name of ['organizations.geojson', 'records.json']) expect(now?.[name]).toBe(written?.[name]);
}, 60_000);

it('asks again only for what the lock does not have', async () => {
  await ask();
  const again = await ask();
  expect(again.status).toBe(0);
  expect(service.lots.map(({ rows }) => rows.length)).toEqual([2, 1]);
}, 60_000);

it('ends with 3 and keeps the output when the service cannot be reached', async () => {
  expect((await build()).status).toBe(0);
  const before = await hashesOf(out);
  const { url } = service;
  await service.close();
  const end = await build('--geocoder', 'ban', '--geocoder-url', url);
  expect(end.status).toBe(3);
  expect(end.stderr).toMatch(/^error: \S/m);
  expect(end.stderr).not.toMatch(/^\s+at /m);
  expect(await hashesOf(out)).toEqual(before);
}, 120_000);
