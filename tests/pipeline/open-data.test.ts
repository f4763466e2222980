/** The open data of both publications, read by libraries that are not ours. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, HintError } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organizationCollectionSchema } from '#domain/open-data.ts';
import { llmsText } from '../../scripts/site/open-data/llms-text.ts';
import { openDataFiles } from '../../scripts/site/open-data/open-data-files.ts';
import { runBuild, temporaryFolder } from '../support/build-command.ts';

type Files = Awaited<ReturnType<typeof openDataFiles>>;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let airports = '';
beforeAll(async () => {
  folder = await temporaryFolder('open-data');
  airports = join(folder.path, 'airports');
  const { status } = await runBuild(
    '--data',
    'tests/fixtures/finland-airports/data',
    '--out',
    airports,
    '--quiet',
  );
  expect(status).toBe(0);
}, 60_000);
afterAll(() => folder.remove());

function textOf(files: Files, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`expected ${path} among the open data, found none`);
  return text;
}

const json = (files: Files, path: string) => JSON.parse(textOf(files, path));
const plain = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' });
const spreadsheet = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, delimiter: ';', record_delimiter: '\r\n' });

describe.each([
  ['this publication', () => 'public/data'],
  ['the airports of Finland', () => airports],
])('the open data of %s', (_, publishedIn) => {
  let files: Files;
  beforeAll(async () => {
    files = await openDataFiles(publishedIn());
  });

  it('are JSON that keeps to the schema that it names', () => {
    const ajv = new Ajv2020({ strict: true });
    const validators = new Map(
      [...files.keys()]
        .filter((path) => path.startsWith('schemas/'))
        .map((path) => [path, ajv.compile(json(files, path))]),
    );
    const faults: string[] = [];
    const seen = new Set<string>();
    const { files: listed } = json(files, 'index.json');
    for (const path of files.keys()) {
      if (!/json$/.test(path) || path.startsWith('schemas/')) continue;
      const value = json(files, path);
      const named =
        value.$schema ??
        `${'../'.repeat(path.split('/').length - 1)}${listed.find((one: { path: string }) => one.path === path)?.schema}`;
      const schema = new URL(named, `https://example.org/${path}`).pathname.slice(1);
      seen.add(schema);
      const validate = validators.get(schema);
      if (validate === undefined) faults.push(`${path} names ${schema}`);
      else if (!validate(value)) faults.push(`${path} ${ajv.errorsText(validate.errors)}`);
    }
    expect(faults).toEqual([]);
    expect(seen).toEqual(new Set(validators.keys()));
  });

  it('hold GeoJSON that an independent reader finds nothing wrong with', () => {
    const text = textOf(files, 'organisations.geojson');
    expect(() => check(text)).not.toThrow();
    expect(() => check(text.replace('"coordinates":[', '"coordinates":["x",'))).toThrow(HintError);
    expect(text).not.toContain('"crs"');
  });

  it('say the same in both forms of CSV as in GeoJSON', () => {
    const { features } = organizationCollectionSchema.parse(json(files, 'organisations.geojson'));
    const rows = plain(textOf(files, 'organisations.csv'));
    const wide = spreadsheet(textOf(files, 'organisations-tableur.csv'));
    expect(rows.map(({ id }) => id)).toEqual(features.map(({ id }) => id));
    for (const [row, { geometry, properties }] of features.entries()) {
      expect(rows[row]?.name).toBe(properties.name);
      expect(rows[row]?.longitude).toBe(geometry === null ? '' : String(geometry.coordinates[0]));
      expect(wide[row]?.longitude).toBe(rows[row]?.longitude?.replace('.', ','));
      expect(wide[row]?.phone).toBe(properties.phone === undefined ? '' : `tel:${properties.phone}`);
      expect(rows[row]?.kinds).toBe(properties.kinds.join(' | '));
    }
  });

  it('leave no cell that a spreadsheet runs', () => {
    const cells = ['organisations', 'couverture']
      .flatMap((name) => [
        ...plain(textOf(files, `${name}.csv`)),
        ...spreadsheet(textOf(files, `${name}-tableur.csv`)),
      ])
      .flatMap((row) => Object.values(row));
    expect(cells.length).toBeGreaterThan(100);
    expect(
      cells.filter((cell) => /^[=+@\t\r-]/.test(cell) && Number.isNaN(Number(cell.replace(',', '.')))),
    ).toEqual([]);
  });

  it('count in the territories what the coverage tables of the data build count', () => {
    const published = JSON.parse(readFileSync(join(publishedIn(), 'coverage.json'), 'utf8'));
    const counts = ({ code, located, locatedByKind }: Record<string, unknown>) => ({
      code,
      located,
      locatedByKind,
    });
    const ours = json(files, 'couverture.json').territories;
    expect(ours.map(counts)).toEqual(
      [...published.region, ...published.department, ...published.epci].map(counts),
    );
    expect(plain(textOf(files, 'couverture.csv')).map(({ code }) => code)).toEqual(
      ours.map(({ code }: { code: string }) => code),
    );
  });

  it('have an index with the size and the hash of each file, and of the edition', () => {
    const index = json(files, 'index.json');
    for (const { path, bytes, sha256 } of index.files) {
      const text = textOf(files, path);
      expect(Buffer.byteLength(text), path).toBe(bytes);
      expect(createHash('sha256').update(text).digest('hex'), path).toBe(sha256);
    }
    const manifest = readFileSync(join(publishedIn(), 'manifest.json'));
    expect(index.editionSha256).toBe(createHash('sha256').update(manifest).digest('hex'));
    for (const { path, example, count, index: list } of index.families) {
      expect(files.has(path.replace(/\{\w+\}/, example))).toBe(true);
      expect(Object.values<unknown[]>(json(files, list)).at(-1)).toHaveLength(count);
    }
  });

  it('have a text for language models whose every link leads to a file', async () => {
    const address = new URL('https://annuaire.example/x/');
    const text = await llmsText(publishedIn(), files, address);
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    const links = [...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, href]) => href ?? '');
    const data = links.filter((href) => href.includes('/data/v1/'));
    expect(data.length).toBeGreaterThan(5);
    for (const href of data) expect(files.has(href.replace(`${address.href}data/v1/`, '')), href).toBe(true);
  });
});

it('gives the same bytes twice', async () => {
  const [first, second] = [await openDataFiles(airports), await openDataFiles(airports)];
  expect([...second]).toEqual([...first]);
});
