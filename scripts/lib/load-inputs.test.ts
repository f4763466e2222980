import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadInputs } from './load-inputs.ts';

const PROJECT = 'data';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapster-inputs-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function issuesWith(file: string, change: (text: string) => string) {
  const [group = ''] = file.split('/');
  await cp(join(PROJECT, group), join(folder, group), { recursive: true });
  const text = await readFile(join(PROJECT, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(folder, file), changed);
  const { inputs, issues } = await loadInputs(folder, PROJECT);
  return { inputs, issues, path: join(folder, file) };
}

describe('loadInputs', () => {
  it('takes from the project what the folder does not bring', async () => {
    await writeFile(join(folder, 'site.json'), '{"name":"Autre","edition":"2027-01-01","licence":"CC0-1.0"}');
    const { inputs, issues } = await loadInputs(folder, PROJECT);
    expect(issues).toEqual([]);
    expect(inputs?.site.name).toBe('Autre');
    expect(inputs?.taxonomy.kinds.length).toBeGreaterThan(0);
    expect(inputs?.communes.length).toBeGreaterThan(34_000);
  });

  it('says on which line a configuration is wrong, what was found and what was expected', async () => {
    const { inputs, issues, path } = await issuesWith('site.json', (text) =>
      text.replace('2026-11-22', 'hier'),
    );
    expect(inputs).toBeUndefined();
    expect(issues).toEqual([
      {
        code: 'site.invalid',
        place: { file: path, line: 3 },
        field: 'edition',
        value: 'hier',
        expected: 'a date such as "2026-11-22"',
        hint: 'correct the value',
      },
    ]);
  });

  it('says where a file stops being JSON', async () => {
    const { issues, path } = await issuesWith('site.json', (text) => text.replace(',\n', '\n'));
    expect(issues).toMatchObject([
      {
        code: 'site.invalid',
        place: { file: path, line: 3, column: 3 },
        expected: 'a comma or the closing bracket',
      },
    ]);
  });

  it.each<[what: string, file: string, change: (text: string) => string, expected: object]>([
    [
      'a missing label',
      'taxonomy/kinds.json',
      (text) => text.replace('"fr":', '"de":'),
      { value: 'nothing', expected: 'text in double quotes' },
    ],
    [
      'a wrong colour',
      'taxonomy/kinds.json',
      (text) => text.replace(/"#[0-9a-f]{6}"/, '"red"'),
      { value: 'red' },
    ],
    [
      'an unknown family',
      'taxonomy/sectors.json',
      (text) => text.replace('"family": "industry"', '"family": "industri"'),
      { value: 'industri', hint: 'did you mean "industry"?' },
    ],
    [
      'an id used twice',
      'taxonomy/sectors.json',
      (text) => text.replace('"id": "digital"', '"id": "agri-food"'),
      { field: 'id', value: 'agri-food' },
    ],
    [
      'an unknown term of a need',
      'taxonomy/needs.json',
      (text) => text.replace('"incubator"', '"incubatr"'),
      { value: 'incubatr', hint: 'did you mean "incubator"?' },
    ],
  ])('reports %s in a vocabulary', async (_what, file, change, expected) => {
    const { issues, path } = await issuesWith(file, change);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'taxonomy.invalid',
        place: expect.objectContaining({ file: path }),
        ...expected,
      }),
    );
  });

  it.each<[what: string, file: string, change: (text: string) => string]>([
    ['another column', 'territories/communes.csv', (text) => text.replace('population', 'inhabitants')],
    [
      'a commune without a centre',
      'territories/communes.csv',
      (text) => text.replace(/^(01001,(?:[^,]*,){6})[^,]*/m, '$1'),
    ],
    ['a broken box', 'territories/regions.json', (text) => text.replace('"bbox"', '"box"')],
  ])('reports %s in the territories', async (_what, file, change) => {
    const { inputs, issues, path } = await issuesWith(file, change);
    expect(inputs).toBeUndefined();
    expect(issues[0]).toMatchObject({
      code: 'territories.invalid',
      place: { file: path, line: expect.any(Number) },
    });
  });

  it('reports a broken lock with its line', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'geocoding.lock.json'), '{\n"version": 1,\n"answers": {\n"a|b|c|d": {}\n}}');
    const { inputs, issues } = await loadInputs(folder, PROJECT);
    expect(inputs).toBeUndefined();
    expect(issues[0]).toMatchObject({ code: 'lock.invalid', place: { line: 4 } });
  });
});
