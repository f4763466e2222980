import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringCommunesOf, hashesOf, runBuild, temporaryFolder } from '../support/build-command.ts';
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
const services: FakeGeocoder[] = [];
beforeAll(async () => {
  folder = await temporaryFolder('geocoder');
});
afterAll(async () => {
  for (const service of services) await service.close();
  await folder.remove();
});

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

/** Two rows, a service that knows the first one, and builds that may ask it. */
async function openScene(name: string) {
  const service = await startFakeGeocoder({ addresses: [CERGY] });
  services.push(service);
  const [data, out] = [join(folder.path, `${name}-data`), join(folder.path, `${name}-out`)];
  await mkdir(data);
  await bringCommunesOf(data, ['95']);
  const [header = ''] = (await readFile('data/organizations.csv', 'utf8')).split('\n');
  await writeFile(
    join(data, 'organizations.csv'),
    `${header}\n${rowOf('un', '8 boulevard du Port')}\n${rowOf('deux', '1 chemin des Fées')}\n`,
  );
  const build = (...args: string[]) => runBuild('--data', data, '--out', out, '--quiet', ...args);
  return {
    service,
    out,
    build,
    ask: () => build('--geocoder', 'ban', '--geocoder-url', service.url),
    lockText: () => readFile(join(data, 'geocoding.lock.json'), 'utf8'),
    precisions: async (): Promise<Record<string, string>> => {
      const { records } = JSON.parse(await readFile(join(out, 'records.json'), 'utf8'));
      return Object.fromEntries(records.map(({ id, precision }: Record<string, string>) => [id, precision]));
    },
  };
}

// One of them waits for a service that never answers, as long as the build does: the others go on meanwhile.
it.concurrent('writes the answers to the lock, which the next build uses without asking', async () => {
  const { service, out, build, ask, lockText, precisions } = await openScene('lock');
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

it.concurrent('asks again only for what the lock does not have', async () => {
  const { service, ask } = await openScene('again');
  await ask();
  const again = await ask();
  expect(again.status).toBe(0);
  expect(service.lots.map(({ rows }) => rows.length)).toEqual([2, 1]);
}, 60_000);

it.concurrent('ends with 3 and keeps the output when the service cannot be reached', async () => {
  const { service, out, build, ask } = await openScene('unreachable');
  expect((await build()).status).toBe(0);
  const before = await hashesOf(out);
  await service.close();
  const end = await ask();
  expect(end.status).toBe(3);
  expect(end.stderr).toMatch(/^error: \S/m);
  expect(end.stderr).not.toMatch(/^\s+at /m);
  expect(await hashesOf(out)).toEqual(before);
}, 120_000);
