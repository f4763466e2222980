/** `npm run search`, run as a person would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runCommandSync } from '../support/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'mapster-search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 60_000 });

const run = (...args: string[]) => runCommandSync('search', ...args);

describe('the search command', () => {
  it('prints one JSON object in its documented form', () => {
    const { status, stdout } = run('--json', '--limit', '2', 'incubateur numérique toulouse');
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      query: 'incubateur numérique toulouse',
      understood: {
        kinds: ['incubator'],
        sectors: ['digital'],
        territories: [{ code: 'C31555', name: 'Toulouse', level: 'commune' }],
        needs: [],
        text: '',
      },
    });
    expect(Object.keys(answer)).toEqual(['query', 'understood', 'total', 'results']);
    expect(answer.results).toHaveLength(2);
    expect(answer.results[0].reasons).toContain('kind');
    expect(answer.results[0].distanceKm).toBe(0);
  });

  it('answers one line for each line of a batch, empty ones too', () => {
    const file = join(folder, 'queries.txt');
    writeFileSync(file, '\uFEFFpole sante\r\n\r\nEu\r\n');
    const { status, stdout } = run('--batch', file, '--limit', '1');
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map((answer) => answer.query)).toEqual(['pole sante', '', 'Eu']);
  });

  it('prints a table for a person', () => {
    const { stdout } = run('plasturgie', 'oyonax');
    expect(stdout).toContain('Oyonnax (C01283)');
    expect(stdout).toMatch(/Polymeris\s+3 km {2}sector, serves, near/);
  });

  it.each([
    ['no query', []],
    ['an unknown flag', ['--colour', 'x']],
    ['a limit that is no number', ['--limit', 'ten', 'x']],
    ['a query and a batch', ['--batch', 'a.txt', 'x']],
  ])('ends with 2 for %s', (_, args) => {
    const { status, stderr, stdout } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /m);
    expect(stderr).not.toContain('    at ');
  });

  it('ends with 3 for files that are missing or are not the build output', () => {
    const missing = run('--data', join(folder, 'nowhere'), 'x');
    expect([missing.status, missing.stderr]).toEqual([3, expect.stringContaining('records.json')]);
    for (const name of ['records', 'taxonomy', 'territories', 'epci', 'communes'])
      writeFileSync(join(folder, `${name}.json`), '{"a":1}');
    const wrong = run('--data', folder, 'x');
    expect([wrong.status, wrong.stderr]).toEqual([
      3,
      expect.stringMatching(/\.json: .+run "npm run data" again/),
    ]);
  });
});
