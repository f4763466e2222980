import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import {
  createReadContext,
  loadSourceCards,
  type ReadResult,
  readSources,
} from '../../scripts/steps/read.ts';
import { type BadInput, cardOf, loadBadInputs } from '../fixtures/bad/load-fixtures.ts';

const inputs = loadBadInputs();
const atLevel = (level: BadInput['level']) => inputs.filter((input) => input.level === level);

function read(input: BadInput): Promise<ReadResult> {
  const card = cardOf(input);
  const file = { card, path: `${input.folder}/${card.file}`, cardPath: 'data/sources/directory.json' };
  return readSources([file], createReadContext(input.limits));
}

function expectReport(issues: readonly Issue[], { expect: expected, folder }: BadInput): void {
  const issue = issues.find(({ code }) => code === expected.code);
  expect(issue, `no ${expected.code} among ${JSON.stringify(issues)}`).toBeDefined();
  const { line, column } = issue?.place ?? {};
  expect({ line, column: expected.column === undefined ? undefined : column }).toEqual({
    line: expected.line ?? line,
    column: expected.column,
  });
  for (const { place, expected: wanted, hint } of issues) {
    expect(place.file.startsWith(`${folder}/`)).toBe(true);
    expect(wanted).toMatch(/\S/);
    expect(hint).toMatch(/\S/);
  }
}

/** The messages as they stand, so that a change of words is seen in review. */
function golden(issues: readonly Issue[], input: BadInput): Promise<void> {
  const file = `../fixtures/bad/${input.name}/read.golden.json`;
  return expect(`${JSON.stringify(issues, null, 2)}\n`).toMatchFileSnapshot(file);
}

describe('a bad file', () => {
  it.each(atLevel('read'))('$name: $defect', async (input) => {
    const { issues, rows, sources } = await read(input);
    expectReport(issues, input);
    expect(rows).toHaveLength(input.rows ?? -1);
    expect(sources[0]?.rows).toBe(rows.length);
    await golden(issues, input);
  });

  it.each(atLevel('read'))('$name gives each line to a row or to an issue', async (input) => {
    const { issues, sources } = await read(input);
    const [source] = sources;
    for (const { line, endLine } of source?.rejected ?? []) {
      const named = issues.some(({ place }) => (place.line ?? 0) >= line && (place.line ?? 0) <= endLine);
      expect(named, `lines ${line}–${endLine}`).toBe(true);
    }
    if (source?.read === false) expect(issues.length).toBeGreaterThan(0);
  });
});

describe('a bad source card', () => {
  it.each(atLevel('card'))('$name: $defect', async (input) => {
    const { issues } = await loadSourceCards(input.folder, createReadContext());
    expectReport(issues, input);
    await golden(issues, input);
  });
});

describe('a file with a bad row', () => {
  it.each(atLevel('row'))('$name is read whole, for the row to be judged', async (input) => {
    const { issues, rows } = await read(input);
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(input.rows ?? -1);
    expect(rows.map(({ place }) => place.line)).toContain(input.expect.line);
  });
});

it('covers at least 45 defects, each in a folder of its own', () => {
  expect(inputs.length).toBeGreaterThanOrEqual(45);
  expect(new Set(inputs.map(({ defect }) => defect)).size).toBe(inputs.length);
});
