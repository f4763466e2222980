/** `npm run coverage`, run as a person would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { coverageTable, createCoverage } from '#engine/coverage/coverage.ts';
import { measureValue } from '#engine/coverage/measures.ts';
import { loadCoverageData } from '../support/coverage-data.ts';
import { runCommandSync } from '../support/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'mapster-coverage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 60_000 });

const run = (...args: string[]) => runCommandSync('coverage', ...args);
const ACCESS = '--measure access --radius 30 --kind incubator --level region'.split(' ');

describe('the coverage command', () => {
  it('prints the share of the population with an incubator within 30 km, as the engine has it', () => {
    const { status, stdout } = run(...ACCESS, '--json');
    const answer = JSON.parse(stdout);
    const { records, ground } = loadCoverageData();
    const incubators = records.filter(({ kinds }) => kinds.includes('incubator'));
    const table = coverageTable(createCoverage(ground, incubators), 'region', [30]);
    expect(status).toBe(0);
    expect(answer).toMatchObject({
      measure: 'access',
      radiusKm: 30,
      level: 'region',
      filters: { kinds: ['incubator'] },
      edition: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      definition: expect.stringContaining('within 30 km'),
      licence: expect.stringContaining('Licence Ouverte 2.0'),
      leftOut: { organizations: incubators.length, communesWithoutPopulation: 6 },
    });
    expect(answer.sources.length).toBeGreaterThan(2);
    expect(answer).not.toHaveProperty('hypothetical');
    expect(answer.rows.map(({ value }: { value: number }) => value)).toEqual(
      table.rows.map((row) => measureValue(table, row, 'access', 30)),
    );
  });

  it('prints the same digits in every format', () => {
    const { rows, country } = JSON.parse(run(...ACCESS, '--json').stdout);
    const csv = run(...ACCESS, '--format', 'csv').stdout.split('\n');
    const lines = csv.filter((line) => /^(R\w+|FR),/.test(line));
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(
      [...rows, country].map(({ value }) => (value === null ? '' : String(value))),
    );
    expect(csv[0]).toMatch(/^# Mapster, edition of/);
    const table = run(...ACCESS).stdout;
    for (const { code, value } of rows) {
      const text = value === null ? 'no data' : value.toFixed(4);
      expect(table).toMatch(new RegExp(`^${code} .* ${text}$`, 'm'));
    }
  });

  it('keeps to the rows of a territory', () => {
    const departments = JSON.parse(run('--level', 'department', '--territory', 'R53', '--json').stdout);
    expect(departments.rows.map(({ code }: { code: string }) => code)).toEqual(['D22', 'D29', 'D35', 'D56']);
    const town = JSON.parse(run('--territory', 'C69123', '--measure', 'located', '--json').stdout);
    expect([town.level, town.rows.length, town.rows[0].name]).toEqual(['commune', 1, 'Lyon']);
  });

  it('answers a what-if, and says that it is one', () => {
    const args = ['--territory', 'R02', '--kind', 'incubator', '--measure', 'located', '--json'];
    const before = JSON.parse(run(...args).stdout);
    const after = JSON.parse(run(...args, '--scenario', '+incubator@C97209').stdout);
    expect(after).toMatchObject({ hypothetical: true, scenario: '+incubator@C97209' });
    expect(after.rows[0].value).toBe(before.rows[0].value + 1);
    expect(run(...args.slice(0, -1), '--scenario', '+incubator@C97209').stdout).toContain('HYPOTHETICAL');
  });

  it.each([
    ['an unknown measure', ['--measure', 'size'], 'access'],
    ['an unknown kind', ['--kind', 'incubateur'], 'expected one of'],
    ['an unknown sector', ['--sector', 'x'], 'expected one of'],
    ['a radius that is no number', ['--radius', 'far'], 'kilometres such as 30'],
    ['no radius at all', ['--radius', '0'], 'kilometres such as 30'],
    ['an unknown territory', ['--territory', 'R999'], '"R999"'],
    ['a quotient of nothing', ['--measure', 'quotient'], '--sector'],
    ['a broken scenario', ['--scenario', '+incubator'], '"+incubator"'],
    ['a scenario about nobody', ['--scenario', '-nobody-at-all'], '-nobody-at-all'],
    ['an unknown flag', ['--colour', 'x'], '--colour'],
    ['a stray word', ['incubator'], 'arguments'],
  ])('ends with 2 for %s', (_, args, words) => {
    const { status, stderr, stdout } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /m);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });

  it('ends with 3 for files that are missing or are not the build output', () => {
    const missing = run('--data', join(folder, 'nowhere'));
    expect([missing.status, missing.stderr]).toEqual([3, expect.stringContaining('manifest.json')]);
    writeFileSync(join(folder, 'manifest.json'), '{"a":1}');
    const wrong = run('--data', folder);
    expect([wrong.status, wrong.stderr]).toEqual([3, expect.stringMatching(/run "npm run data" again/)]);
  });
});
