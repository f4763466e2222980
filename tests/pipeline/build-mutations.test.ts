import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROFILE_NAMES, severityOf } from '#domain/issue.ts';
import { organizationSchema } from '#domain/organization.ts';
import type { SourceCard } from '#domain/source-card.ts';
import { formatIssue } from '../../scripts/lib/format-issue.ts';
import type { Inputs } from '../../scripts/lib/load-inputs.ts';
import type { Build } from '../../scripts/steps/pipeline.ts';
import { createReadContext, readSources } from '../../scripts/steps/read.ts';
import { buildWith, directoryCard, fewCommunes, fileText } from '../support/build-scene.ts';
import { testSize } from '../support/test-size.ts';

const PATH = 'data/organizations.csv';
const HEADER = readFileSync(PATH, 'utf8').split('\n')[0]?.split(',') ?? [];
const ROWS = 12;
const RUNS = testSize('DAMAGED_BUILDS', { quick: 40, full: 150 });

let inputs: Inputs;
let card: SourceCard;
beforeAll(async () => {
  [inputs, card] = [await fewCommunes(), await directoryCard()];
}, 60_000);

const SOUND: Readonly<Record<string, (index: number) => string>> = {
  id: (index) => `organisme-${index}`,
  name: (index) => `Pôle Exemple ${index}`,
  aliases: (index) => (index % 3 === 0 ? `Ancien ${index};Autre ${index}` : ''),
  kinds: (index) => (index % 2 === 0 ? 'cluster' : 'incubator;partner'),
  sectors: () => 'digital;maritime',
  description_fr: (index) => `Réseau d’exemple n° ${index}, à Quimper`,
  website: (index) => `https://exemple-${index}.fr`,
  email: () => 'contact@exemple.fr',
  phone: (index) => (index % 2 === 0 ? '04 72 00 00 00' : ''),
  street: () => '1 rue de l’Exemple',
  postal_code: (index) => (index % 2 === 0 ? '69100' : '29000'),
  city: (index) => (index % 2 === 0 ? 'Villeurbanne' : 'Quimper'),
  department_code: (index) => (index % 2 === 0 ? '69' : '29'),
  region: (index) => (index % 2 === 0 ? 'Auvergne-Rhône-Alpes' : 'Bretagne'),
  served_regions: () => 'Bretagne;Ain',
  founded: () => '2016',
  labels: () => 'esca-gold@2013..2016',
  partners: (index) => `organisme-${(index + 1) % ROWS}@2017;Ailleurs`,
  source_url: (index) => `https://exemple.fr/${index}`,
  source_date: () => '2024-05',
  from_knowledge: () => 'website;city',
  status: (index) => (index === ROWS - 1 ? 'merged:Pôle Exemple 0' : ''),
};

type Table = string[][];
const soundTable = (): Table =>
  Array.from({ length: ROWS }, (_, index) => HEADER.map((name) => SOUND[name]?.(index) ?? ''));

const odd = fc.constantFrom(
  ...[
    '',
    ' ',
    ';',
    '@',
    'organisme-0',
    'Pôle Exemple 3',
    'merged:',
    'merged:organisme-11',
    'merged:organisme-2',
    'closed',
  ],
  ...[
    'javascript:alert(1)',
    'https://a..fr',
    'https://a.',
    '1,000',
    '2024-02-31',
    '9999',
    '-1',
    '1e9',
    'NaN',
    '__proto__',
  ],
  ...[
    'constructor',
    '\u0007',
    '\u0000',
    'Ã©',
    '\uFFFD',
    '\u202E',
    '="x"',
    '<script>',
    '"',
    'É'.repeat(3000),
    '69',
    'D69',
    'R84',
  ],
  ...[
    'FR',
    'C69123',
    '2A004',
    'Saint-Denis',
    'Lyon CEDEX 03',
    'Paris 13e',
    '06 39 98 00 00',
    'a@b.c',
    'camille.exemple@test.fr',
  ],
);
const cell = fc.oneof(odd, odd, fc.string({ unit: 'binary', maxLength: 12 }));
const at = { row: fc.nat(ROWS - 1), column: fc.nat(HEADER.length - 1) };

type Change = (table: Table) => void;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ ...at, cell }).map(
    ({ row, column, cell }): Change =>
      (table) =>
        void table[row]?.splice(column, 1, cell),
  ),
  fc.record({ ...at, cell }).map(
    ({ row, column, cell }): Change =>
      (table) => {
        const cells = table[row];
        if (cells !== undefined) cells[column] = `${cells[column] ?? ''}${cell}`;
      },
  ),
  fc.record({ ...at, from: fc.nat(ROWS - 1) }).map(
    ({ row, column, from }): Change =>
      (table) =>
        void table[row]?.splice(column, 1, table[from]?.[column] ?? ''),
  ),
  fc.record({ row: at.row, from: fc.nat(ROWS - 1) }).map(
    ({ row, from }): Change =>
      (table) =>
        void table.splice(row, 1, [...(table[from] ?? [])]),
  ),
  fc.record({ row: at.row, column: at.column }).map(
    ({ row, column }): Change =>
      (table) =>
        void table[row]?.splice(column, 1),
  ),
);

/** One character of the file put in or taken out, after the header. */
const damage = fc.option(
  fc.record({ where: fc.nat(), text: fc.constantFrom('"', ',', '\n', ';', '\r', ''), removed: fc.nat(2) }),
);

function fileOf(
  changes: readonly Change[],
  damaged: { where: number; text: string; removed: number } | null,
): string {
  const table = soundTable();
  for (const apply of changes) apply(table);
  const text = stringify([HEADER, ...table]);
  if (damaged === null) return text;
  const start = HEADER.join(',').length + 1;
  const index = start + (damaged.where % (text.length - start));
  return text.slice(0, index) + damaged.text + text.slice(index + damaged.removed);
}

function expectNoRowLost(built: Build, broken: readonly { line: number; endLine: number }[]): void {
  expect(built.rows.organizations + built.rejected.length).toBe(built.rows.read);
  const errorLines = (profile: (typeof PROFILE_NAMES)[number]) =>
    built.issues
      .filter(({ code }) => severityOf(code, profile) === 'error')
      .map(({ place }) => place.line ?? 0);
  for (const profile of PROFILE_NAMES) {
    const lines = errorLines(profile);
    for (const { place } of built.rejected)
      expect(lines, `rejected line ${place.line}`).toContain(place.line);
    for (const { line, endLine } of broken) {
      expect(
        lines.some((named) => named >= line && named <= endLine),
        `broken line ${line}`,
      ).toBe(true);
    }
  }
}

describe('a build of a directory that was damaged', () => {
  it('never throws, loses no row, and publishes nothing that its own schema refuses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), damage, async (changes, damaged) => {
        const bytes = new TextEncoder().encode(fileOf(changes, damaged));
        const readContext = createReadContext({
          readBytes: async () => bytes,
          fileSize: async () => bytes.length,
        });
        const built = await buildWith(inputs, [{ card, path: PATH }], { readContext });
        const { sources, rows } = await readSources([{ card, path: PATH }], readContext);
        expect(built.rows.read).toBe(rows.length);
        expectNoRowLost(
          built,
          sources.flatMap(({ rejected }) => rejected),
        );
        if (sources[0]?.read === false) expect(built.issues).not.toEqual([]);
        for (const issue of built.issues) expect(formatIssue(issue)).not.toMatch(/undefined|\[object|\n/);
        for (const { properties } of JSON.parse(fileText(built, 'organizations.geojson')).features) {
          expect(organizationSchema.safeParse(properties).error, JSON.stringify(properties)).toBeUndefined();
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('has nothing to say against the sound directory', async () => {
    const bytes = new TextEncoder().encode(fileOf([], null));
    const readContext = createReadContext({
      readBytes: async () => bytes,
      fileSize: async () => bytes.length,
    });
    const { issues, rows } = await buildWith(inputs, [{ card, path: PATH }], { readContext });
    expect(rows).toEqual({ read: ROWS, organizations: ROWS });
    const expected = ['duplicate.website', 'label.expired'];
    expect(issues.filter(({ code }) => !expected.includes(code))).toEqual([]);
  });
});
