import { beforeAll, describe, expect, it } from 'vitest';
import { type Issue, PROFILE_NAMES, severityOf } from '#domain/issue.ts';
import { formatIssue } from '../../scripts/lib/format-issue.ts';
import type { Inputs } from '../../scripts/lib/load-inputs.ts';
import type { Build } from '../../scripts/steps/pipeline.ts';
import { createReadContext, loadSourceCards, readSources } from '../../scripts/steps/read.ts';
import { type BadInput, cardOf, loadBadInputs } from '../fixtures/bad/load-fixtures.ts';
import { buildWith, fewCommunes, fileText } from '../support/build-scene.ts';

const all = loadBadInputs();
const cards = all.filter(({ level }) => level === 'card');
const files = all.filter(({ level }) => level !== 'card');

let inputs: Inputs;
beforeAll(async () => {
  inputs = await fewCommunes();
}, 60_000);

function sourceOf(input: BadInput) {
  const card = cardOf(input);
  return { card, path: `${input.folder}/${card.file}`, cardPath: 'data/sources/directory.json' };
}

function buildOf(input: BadInput): Promise<Build> {
  return buildWith(inputs, [sourceOf(input)], { readContext: createReadContext(input.limits) });
}

/** The messages as a person reads them: a change of words is seen in review. Rewritten by `vitest -u`. */
function golden(issues: readonly Issue[], { name }: BadInput): Promise<void> {
  const lines = issues.map((issue) => `${severityOf(issue.code, 'publish')}: ${formatIssue(issue)}\n`);
  return expect(lines.join('')).toMatchFileSnapshot(`../fixtures/bad/${name}/expected.txt`);
}

function expectReported(issues: readonly Issue[], { expect: { code, line, column } }: BadInput): void {
  const found = issues.filter((issue) => issue.code === code).map(({ place }) => place);
  expect(found, `no ${code} among ${JSON.stringify(issues)}`).not.toEqual([]);
  const wanted = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  expect(found).toContainEqual(expect.objectContaining(wanted));
}

function expectUseful(issues: readonly Issue[]): void {
  for (const issue of issues) {
    const line = formatIssue(issue);
    expect(issue.expected, line).toMatch(/\S/);
    expect(line).not.toMatch(/undefined|\[object|NaN|Error:|\n/);
    expect(line.length, line).toBeLessThan(1_000);
  }
}

describe('a build of a bad file', () => {
  it.each(files)('$name says what is wrong: $defect', async (input) => {
    const { issues } = await buildOf(input);
    expectReported(issues, input);
    expectUseful(issues);
    await golden(issues, input);
  });

  it.each(files)('$name loses no row: each is an organisation, or rejected with an error', async (input) => {
    const built = await buildOf(input);
    const { sources } = await readSources([sourceOf(input)], createReadContext(input.limits));
    const broken = sources.flatMap(({ rejected }) => rejected);
    expect(built.rows.organizations + built.rejected.length).toBe(built.rows.read);
    expect(built.rows.read).toBe(input.rows);
    const { counts } = JSON.parse(fileText(built, 'manifest.json'));
    expect(counts.rejectedRows).toBe(built.rejected.length + broken.length);
    for (const { place } of built.rejected) {
      const own = built.issues.filter((issue) => issue.place.line === place.line);
      for (const profile of PROFILE_NAMES)
        expect(own.map(({ code }) => severityOf(code, profile))).toContain('error');
    }
  });
});

describe('a bad source card', () => {
  it.each(cards)('$name says what is wrong: $defect', async (input) => {
    const { issues } = await loadSourceCards(input.folder, createReadContext());
    expectReported(issues, input);
    expectUseful(issues);
    await golden(issues, input);
  });
});

it('covers at least 40 defects', () => {
  expect(all.length).toBeGreaterThanOrEqual(40);
});
