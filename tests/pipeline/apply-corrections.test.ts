/** Corrections from the code of the form to the bytes of the file. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Correction } from '#domain/correction.ts';
import { correctionSchema } from '#domain/correction-schema.ts';
import type { Organization } from '#domain/organization.ts';
import { createCellWriter } from '#engine/correction/cell-writer.ts';
import { checkCorrection } from '#engine/correction/check-correction.ts';
import { type CorrectionDraft, draftRow, toCorrection } from '#engine/correction/draft.ts';
import { publishedRow } from '#engine/correction/published-row.ts';
import { createIntakeVocabulary } from '#engine/intake/vocabulary.ts';
import { changedFiles } from '../../scripts/corrections/changed-files.ts';
import { planCorrections } from '../../scripts/corrections/plan-corrections.ts';
import type { Build } from '../../scripts/steps/pipeline.ts';
import { bringCommunesOf, runBuild, temporaryFolder } from '../support/build-command.ts';
import { buildWith, directoryCard, EDITION, projectInputs } from '../support/build-scene.ts';
import { testSize } from '../support/test-size.ts';

const CSV = 'data/organizations.csv';
const RUNS = testSize('CORRECTIONS', { quick: 10, full: 40 });
const inputs = await projectInputs();
const cards = [{ card: await directoryCard(), path: CSV }];
const text = await readFile(CSV, 'utf8');
const vocabulary = createIntakeVocabulary(
  inputs.taxonomy,
  inputs.territories,
  inputs.epci,
  inputs.communes.map(({ code }) => code),
);
const { country, regions, departments } = inputs.territories;
const names = new Map([country, ...regions, ...departments].map(({ code, name }) => [code, name]));
const nameOf = (code: string) => names.get(code);
const write = createCellWriter(vocabulary, nameOf);
let built: Build;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  built = await buildWith(inputs, cards);
  folder = await temporaryFolder('corrections');
}, 60_000);
afterAll(() => folder.remove());

const source = { url: 'https://source.example/page', date: '2026-10' };
const correction = (id: string, changes: Partial<Correction['changes'][number]>[]): Correction => ({
  format: 'directory-correction',
  schemaVersion: 1,
  publication: 'Mapster',
  edition: EDITION,
  action: 'change',
  id,
  changes: changes.map((change) => ({ field: 'founded', from: '', to: '', source, ...change })),
});

/** What the form makes of an organisation with some texts changed. */
function corrected(base: Organization, texts: CorrectionDraft['texts']): Correction | undefined {
  const before = publishedRow(base);
  const shown = Object.fromEntries(
    Object.entries(before).map(([field, value]) => [field, write(field as keyof typeof before, value ?? '')]),
  );
  const draft: CorrectionDraft = {
    id: base.id,
    isNew: false,
    texts: { ...shown, ...texts },
    source,
    sources: {},
    distinctFrom: [],
    comment: '',
  };
  const checked = checkCorrection(draftRow(draft, base), false, {
    vocabulary,
    edition: EDITION,
    known: built.organizations,
    fieldOfColumn: () => undefined,
  });
  expect(checked.errors).toEqual([]);
  return toCorrection(draft, before, checked.values ?? {}, { publication: 'Mapster', edition: EDITION });
}

const word = fc.string({ unit: fc.constantFrom(...'aé ,;"\'-B0'), minLength: 1, maxLength: 12 });
const safe = word.map((one) => `Nom ${one.replace(/;/g, ' ').trim()} x`);
const edits: fc.Arbitrary<CorrectionDraft['texts']> = fc.record(
  {
    acronym: safe,
    'summary.fr': safe,
    street: safe,
    founded: fc.integer({ min: 1900, max: 2026 }).map(String),
    members: fc.integer({ min: 0, max: 5000 }).map(String),
    phone: fc.constantFrom('04 72 00 00 00', '+33 1 40 00 00 00'),
    email: fc.constantFrom('contact@exemple.fr', 'INFO@exemple.fr'),
    serves: fc.constantFrom('Bretagne', 'Auvergne-Rhône-Alpes;Ain', ''),
    sectors: fc.constantFrom('Numérique', 'digital;multi-sector'),
  },
  { requiredKeys: [] },
);

describe('a correction made by the form and applied', () => {
  it('opens every published organisation without an error and without a change', () => {
    for (const base of built.organizations) expect(corrected(base, {}), base.id).toBeUndefined();
  });

  it('gives the wanted row, and leaves every other byte as it was', async () => {
    const active = built.organizations.filter(({ status }) => status === 'active');
    const some = fc.constantFrom(...active.filter((_, at) => at % 13 === 0));
    await fc.assert(
      fc.asyncProperty(some, edits, async (base, texts) => {
        const made = corrected(base, texts);
        if (made === undefined) return;
        expect(correctionSchema.parse(made)).toEqual(made);
        const context = {
          organizations: built.organizations,
          rawRows: built.rawRows,
          columns: {},
          vocabulary,
          nameOf,
        };
        const plan = planCorrections([{ file: 'c.json', correction: made }], context);
        expect(plan.refusals).toEqual([]);
        const { files } = await changedFiles(plan.rows, built.rawRows, cards);
        const next = Buffer.from(files.get(CSV) ?? []).toString('utf8');
        const [before, after] = [recordsOf(text), recordsOf(next)];
        expect(after.length).toBe(before.length);
        expect(after.filter((line, at) => line !== before[at])).toHaveLength(1);
        const row = parse<Record<string, string>>(next, { columns: true, bom: true }).find(
          ({ id }) => id === base.id,
        );
        for (const { field, to } of made.changes) {
          expect(row?.[cards[0]?.card.columns[field] ?? '']).toBe(write(field, to));
        }
        expect(row?.source_url?.split(';')).toContain(source.url);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});

/** Records with their quotes, by a reader of our own: csv-parse gives cells, not bytes. */
function recordsOf(csv: string): string[] {
  const records: string[] = [''];
  let quoted = false;
  for (const char of csv) {
    if (char === '"') quoted = !quoted;
    records[records.length - 1] += char;
    if (char === '\n' && !quoted) records.push('');
  }
  return records;
}

/** A data folder with a few rows of the directory, in the given bytes. */
async function dataFolder(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder.path, name);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'organizations.csv'), content);
  await bringCommunesOf(path, ['01', '29', '69']);
  return path;
}
async function patchFile(name: string, content: unknown): Promise<string> {
  const path = join(folder.path, `${name}.json`);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const HEADER =
  'id,name,acronym,aliases,kinds,sectors,description_fr,description_en,website,email,phone,street,postal_code,city,department_code,region,served_regions,founded,members,labels,partners,source_url,source_date,from_knowledge,status';
const ROWS = [
  'alpha,Alpha,,,incubator,digital,Un.,One.,https://alpha.example,,,,,Lyon,69,,,2001,,,,https://a.example/x,2020,website,',
  'bravo,"Bravo, ""le"" pôle",,,pole,digital,Deux.,Two.,https://bravo.example,,,,,Bourg-en-Bresse,01,Auvergne-Rhône-Alpes,,2002,,,,https://b.example/x,2021,,',
  'delta,Delta,,,cluster,digital,Trois.,Three.,,,,,,Quimper,29,,,,,,,https://d.example/x,2022,,',
];
const small = (lineEnd = '\r\n', last = lineEnd) => [HEADER, ...ROWS].join(lineEnd) + last;
const apply = (data: string, ...rest: string[]) =>
  runBuild('--data', data, '--apply', ...rest, '--now', EDITION);
const founded = (id: string, from: string, to: string) => correction(id, [{ from, to }]);

describe('npm run data -- --apply', () => {
  it('shows what would change, with file, line and column, and writes only when it is told to', async () => {
    const data = await dataFolder('shown', `\uFEFF${small()}`);
    const file = await patchFile('shown', founded('bravo', '2002', '2003'));
    const csv = join(data, 'organizations.csv');
    const shown = await apply(data, file);
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain(`${csv}:3:18 founded (bravo): "2002" → "2003"`);
    expect(shown.stdout).toContain('nothing was written: add --yes');
    expect(await readFile(csv, 'utf8')).toBe(`\uFEFF${small()}`);
    expect((await apply(data, file, '--yes')).status).toBe(0);
    const sources = 'https://source.example/page;https://b.example/x,2026-10';
    expect(await readFile(csv, 'utf8')).toBe(
      `\uFEFF${small().replace(',2002,', ',2003,').replace('https://b.example/x,2021', sources)}`,
    );
    const again = await apply(data, file, '--yes');
    expect(again.stdout).toContain('"2003" is there already');
    expect(again.stdout).toContain('nothing to change');
  }, 120_000);

  it('writes a Windows-1252 file back in its encoding, and refuses a character that it has not', async () => {
    const data = await dataFolder('latin', Buffer.from(small('\n', ''), 'latin1'));
    const csv = join(data, 'organizations.csv');
    const change = (to: string) => correction('bravo', [{ field: 'summary.fr', from: 'Deux.', to }]);
    expect((await apply(data, await patchFile('latin', change('Été €')), '--yes')).status).toBe(0);
    const bytes = await readFile(csv);
    expect(bytes.includes(Buffer.from([0xc9, 0x74, 0xe9, 0x20, 0x80]))).toBe(true);
    const refused = await apply(
      data,
      await patchFile('greek', correction('bravo', [{ field: 'summary.fr', from: 'Été €', to: 'Ωmega' }])),
      '--yes',
    );
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('CSV UTF-8');
    expect(await readFile(csv)).toEqual(bytes);
  }, 120_000);

  it('applies several at once or none: a conflict is said with both values', async () => {
    const data = await dataFolder('several', small());
    const good = await patchFile('good', founded('alpha', '2001', '1999'));
    const stale = await patchFile('stale', founded('bravo', '1900', '2003'));
    const other = await patchFile('other', founded('alpha', '2001', '1998'));
    const refused = await apply(data, good, stale, other, '--yes');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('saw "1900", the file now has "2002"; wanted "2003"');
    expect(refused.stderr).toMatch(/good\.json wants "1999", .*other\.json wants "1998"/);
    expect(await readFile(join(data, 'organizations.csv'), 'utf8')).toBe(small());
  }, 120_000);

  it('refuses what the build would refuse, with its words', async () => {
    const data = await dataFolder('refused', small());
    const wrong = await patchFile(
      'wrong',
      correction('alpha', [{ field: 'sectors', from: 'digital', to: 'digitl' }]),
    );
    const personal = await patchFile(
      'personal',
      correction('bravo', [{ field: 'email', from: '', to: 'jean.martin@exemple.fr' }]),
    );
    const refused = await apply(data, wrong, personal, '--yes');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('did you mean "digital"?');
    expect(refused.stderr).toContain('email.nominative');
    expect(await readFile(join(data, 'organizations.csv'), 'utf8')).toBe(small());
  }, 120_000);

  it('adds a new row in the order of the ids, and refuses one that looks like another unless it is said to differ', async () => {
    const data = await dataFolder('added', small());
    const values = {
      name: 'Charlie',
      kinds: 'cluster',
      sectors: 'digital',
      website: 'https://www.alpha.example/c',
      'summary.fr': 'Un.',
      'summary.en': 'One.',
      department: 'D69',
      region: 'R84',
    };
    const added: Correction = {
      ...correction(
        'charlie',
        Object.entries(values).map(([field, to]) => ({ field: field as 'name', to })),
      ),
      action: 'add',
    };
    const refused = await apply(data, await patchFile('add', added), '--yes');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('duplicate.website');
    const distinct = await patchFile('distinct', { ...added, distinctFrom: ['alpha'] });
    expect((await apply(data, distinct, '--yes')).stderr).not.toContain('error');
    const lines = (await readFile(join(data, 'organizations.csv'), 'utf8')).split('\r\n');
    expect(lines[3]).toBe(
      'charlie,Charlie,,,cluster,digital,Un.,One.,https://www.alpha.example/c,,,,,,69,Auvergne-Rhône-Alpes,,,,,,https://source.example/page,2026-10,,',
    );
    expect([...lines.slice(0, 3), ...lines.slice(4)].join('\r\n')).toBe(small());
    const twice = await apply(data, distinct, '--yes');
    expect(twice.stderr).toContain('"charlie" is taken by another row');
  }, 120_000);

  it('says what is wrong in a file that is no correction', async () => {
    const data = await dataFolder('broken', small());
    const broken = await patchFile('broken', {
      ...founded('alpha', '2001', '1999'),
      schemaVersion: 2,
      sender: 'x',
    });
    const refused = await apply(data, broken, '--yes');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/broken\.json:1 correction\.invalid .*schemaVersion/);
    expect(refused.stderr).toContain('sender');
    const unknown = await apply(data, await patchFile('unknown', founded('alpa', '2001', '1999')));
    expect(unknown.stderr).toContain('"alpa" is the id of no row; did you mean "alpha"?');
  }, 120_000);

  it('publishes a schema that accepts what the form makes', async () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(await readFile('public/data/correction.schema.json', 'utf8')));
    expect(validate(founded('alpha', '2001', '1999'))).toBe(true);
    expect(validate({ ...founded('alpha', '2001', '1999'), email: 'me@example.org' })).toBe(false);
  });
});
