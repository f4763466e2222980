/**
 * `npm run data -- --apply FILE…`: shows what corrections change in the rows, refuses them when the rows are no longer
 * what was seen or when the build would refuse the result, and writes all of them or nothing.
 */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { Issue } from '#domain/issue.ts';
import { severityOf } from '#domain/issue.ts';
import { publishedRow } from '#engine/correction/published-row.ts';
import { createIntakeVocabulary } from '#engine/intake/vocabulary.ts';
import { EXIT_DATA, ioError } from '../lib/errors.ts';
import { formatIssue } from '../lib/format-issue.ts';
import type { Inputs } from '../lib/load-inputs.ts';
import type { SourceFile } from '../lib/sources/raw-row.ts';
import { type Build, build } from '../steps/pipeline.ts';
import { createReadContext } from '../steps/read.ts';
import { changedFiles, columnsOfNewRows, differenceLines } from './changed-files.ts';
import { type Plan, planCorrections, say } from './plan-corrections.ts';
import { type CorrectionFile, readCorrections } from './read-corrections.ts';

export interface ApplyOptions {
  /** Files of corrections. */
  files: readonly string[];
  /** Writes without asking. */
  yes: boolean;
  inputs: Inputs;
  cards: readonly SourceFile[];
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
}

/** Exit status: 0 applied, or shown and fit to be applied; 1 refused, nothing written. */
export async function applyCorrections(options: ApplyOptions): Promise<number> {
  const { corrections, problems } = await readCorrections(options.files);
  if (problems.length > 0) return refuse(problems);
  const before = await buildRows(options, new Map());
  const plan = planCorrections(corrections, planContext(options, before));
  const changed = await changedFiles(plan.rows, before.rawRows, options.cards);
  const refusals = [...plan.refusals, ...brokenFiles(before, changed.files), ...changed.refusals];
  for (const line of plan.notes) console.log(`note: ${line}`);
  for (const line of differenceLines(plan.rows, columnsOfNewRows(before.rawRows, options.cards)))
    console.log(line);
  if (refusals.length === 0) {
    const after = await buildRows(options, changed.files);
    refusals.push(...newProblems(before, after, corrections), ...unmetWishes(after, corrections));
  }
  if (refusals.length > 0) return refuse(refusals);
  return write(plan, changed.files, options.yes);
}

function refuse(reasons: readonly string[]): number {
  for (const reason of reasons) console.error(`error: ${reason}`);
  console.error(`${reasons.length} problem(s); nothing was written`);
  return EXIT_DATA;
}

/** The build of the rows, with some files in another state than on the disk. */
function buildRows(
  { inputs, cards, edition }: ApplyOptions,
  instead: ReadonlyMap<string, Uint8Array>,
): Promise<Build> {
  const disk = createReadContext();
  const readContext = createReadContext({
    readBytes: async (path) => instead.get(path) ?? disk.readBytes(path),
    fileSize: async (path) => instead.get(path)?.length ?? disk.fileSize(path),
  });
  return build({ inputs, cards, readContext, edition, profile: 'publish', onStep: () => {} });
}

function planContext({ inputs, cards }: ApplyOptions, { organizations, rawRows }: Build) {
  const { taxonomy, territories, epci, communes } = inputs;
  const { country, regions, departments } = territories;
  const names = new Map([country, ...regions, ...departments].map(({ code, name }) => [code, name]));
  return {
    organizations,
    rawRows,
    columns: columnsOfNewRows(rawRows, cards),
    vocabulary: createIntakeVocabulary(
      taxonomy,
      territories,
      epci,
      communes.map(({ code }) => code),
    ),
    nameOf: (code: string) => names.get(code),
  };
}

/** In a file with broken lines, a correction could be written into the wrong one. */
function brokenFiles({ issues }: Build, files: ReadonlyMap<string, Uint8Array>): string[] {
  const isBroken = ({ code, place }: Issue) =>
    files.has(place.file) && (/^(?:row|file)\./.test(code) || code === 'header.duplicate');
  return issues.filter(isBroken).map((issue) => `mend this first: ${formatIssue(issue)}`);
}

/** What the corrections bring: errors, and rows that look like others unless the sender says that they are not. */
function newProblems(before: Build, after: Build, corrections: readonly CorrectionFile[]): string[] {
  const known = new Set(before.issues.map(signature));
  const distinct = new Map(
    corrections.map(({ correction: { id, distinctFrom = [] } }) => [id, distinctFrom]),
  );
  const isAnswered = ({ row = '', expected = '' }: Issue) =>
    [...distinct].some(
      ([id, others]) =>
        (row === id && others.some((other) => expected.includes(`(${other})`))) ||
        (others.includes(row) && expected.includes(`(${id})`)),
    );
  return after.issues
    .filter((issue) => !known.has(signature(issue)))
    .filter((issue) =>
      issue.code.startsWith('duplicate.')
        ? !isAnswered(issue)
        : severityOf(issue.code, 'publish') === 'error',
    )
    .map(formatIssue);
}

/** Without the line, which an added row moves. */
function signature({ code, row, field, value, expected }: Issue): string {
  return JSON.stringify([code, row, field, value, code.startsWith('duplicate.') ? expected : '']);
}

/** A value may also follow from elsewhere, as a partner that another row names: then the correction is not enough. */
function unmetWishes({ organizations }: Build, corrections: readonly CorrectionFile[]): string[] {
  const published = new Map(organizations.map((organization) => [organization.id, organization]));
  return corrections.flatMap(({ file, correction }) => {
    const organization = published.get(correction.id);
    if (organization === undefined) return [`${file}: "${correction.id}" would not be published`];
    const values = publishedRow(organization);
    return correction.changes
      .filter(({ field, to }) => (values[field] ?? '') !== to)
      .map(
        ({ field, to }) =>
          `${file}: ${field} (${correction.id}) would be published as ${say(values[field] ?? '')}, wanted ${say(to)}: another row or rule decides it`,
      );
  });
}

async function write(plan: Plan, files: ReadonlyMap<string, Uint8Array>, yes: boolean): Promise<number> {
  const total = `${plan.rows.length} row(s) in ${files.size} file(s)`;
  if (files.size === 0) {
    console.log('nothing to change');
    return 0;
  }
  if (!yes && !(await isConfirmed(`apply to ${total}? [y/N] `))) {
    console.log(`${total} would change; nothing was written: add --yes to write`);
    return 0;
  }
  await replaceAll(files);
  console.log(`${total} written; run npm run data to publish`);
  return 0;
}

async function isConfirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^\s*(?:y|yes|o|oui)\s*$/i.test(await lines.question(question));
  } finally {
    lines.close();
  }
}

/** All new files stand complete beside the old ones before the first takes its place. */
async function replaceAll(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const pending: { path: string; temporary: string }[] = [];
  try {
    for (const [path, bytes] of files) {
      const temporary = `${path}.new`;
      await writeFile(temporary, bytes, { mode: (await stat(path)).mode });
      if (!Buffer.from(await readFile(temporary)).equals(bytes))
        throw new Error('the disk wrote other bytes');
      pending.push({ path, temporary });
    }
    for (const { path, temporary } of pending) await rename(temporary, path);
  } catch (error) {
    throw ioError('the corrections cannot be written', error);
  }
}
