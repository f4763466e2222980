/**
 * `npm run data`: from the files that people edit to the files that the app loads.
 * Exit status: 0 fine; 1 data problems at or above the bar of the profile, or stale output with `--check`;
 * 2 wrong usage or configuration; 3 I/O or network.
 */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Issue, SEVERITIES, severityOf } from '#domain/issue.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import { type BanAsker, createBanAsker } from './geocoders/ban-asker.ts';
import { unusedKeys } from './geocoders/lock.ts';
import { type CommandOptions, parseBuildOptions } from './lib/build-options.ts';
import { EXIT_DATA, EXIT_USAGE, ioError, runCommand } from './lib/errors.ts';
import { compareIssues, formatIssue } from './lib/format-issue.ts';
import { type IssueReport, issueReportJson, issueReportPage } from './lib/issue-report.ts';
import { type Inputs, loadInputs } from './lib/load-inputs.ts';
import { refuseForeignFolder } from './lib/out-folder.ts';
import { createProgress, type Progress } from './lib/progress.ts';
import type { SourceFile } from './lib/sources/raw-row.ts';
import { jsonLines } from './lib/stable-json.ts';
import { recoverFolder, replaceFolder, staleFiles } from './lib/write-folder.ts';
import { BUILD_STEPS, type Build, build } from './steps/pipeline.ts';
import { createReadContext, loadSourceCards } from './steps/read.ts';

const PROJECT_DATA = fileURLToPath(new URL('../data', import.meta.url));
/** Information scrolls errors away: the report has it. */
const PRINTED = new Set(['error', 'warning']);

async function main(): Promise<number> {
  const options = await parseBuildOptions(process.argv);
  if (options === undefined) return 0;
  if (!options.check && options.apply === undefined) await refuseForeignFolder(options.out, options.data);
  const { inputs, issues } = await loadInputs(options.data, PROJECT_DATA);
  const loaded = await loadCards(options.data);
  const problems = [...issues, ...loaded.issues].sort(compareIssues);
  const edition = options.now ?? inputs?.site.edition ?? '';
  if (inputs === undefined || problems.length > 0) return refuseConfiguration(options, edition, problems);
  if (options.apply !== undefined) {
    // A source may be of today; the edition that publishes it will be later still.
    const today = new Date().toISOString().slice(0, 10);
    const now = options.now ?? (edition > today ? edition : today);
    const { apply: files, yes } = options;
    return applyCorrections({ files, yes, inputs, cards: loaded.cards, edition: now });
  }

  const progress = createProgress(process.stderr, options.quiet);
  const asker = options.geocoder === 'ban' ? await askerFor(options, inputs, edition, progress) : undefined;
  const built = await build({
    inputs,
    cards: loaded.cards,
    readContext: createReadContext(),
    edition,
    profile: options.profile,
    ...(asker !== undefined && { ask: asker.ask }),
    onStep: (name) => progress.step(name, BUILD_STEPS.indexOf(name) + 1, BUILD_STEPS.length),
  });
  progress.end();
  await asker?.save();
  await writeReport(options, { edition, profile: options.profile, ...built });
  return conclude(options, inputs, built);
}

/** A folder without cards of its own is read with those of the project: the same columns, other rows. */
async function loadCards(dataDir: string): Promise<{ cards: SourceFile[]; issues: Issue[] }> {
  const hasCards = await access(join(dataDir, 'sources')).then(
    () => true,
    () => false,
  );
  if (hasCards) return loadSourceCards(dataDir, createReadContext());
  const { cards, issues } = await loadSourceCards(PROJECT_DATA, createReadContext());
  return { cards: cards.map(({ card }) => ({ card, path: join(dataDir, card.file) })), issues };
}

async function refuseConfiguration(
  options: CommandOptions,
  edition: string,
  issues: Issue[],
): Promise<number> {
  for (const issue of issues) console.error(formatIssue(issue));
  await writeReport(options, { edition, profile: options.profile, issues, corrections: [], rejected: [] });
  console.error(`${issues.length} problem(s) in the configuration; nothing was written`);
  return EXIT_USAGE;
}

function askerFor(
  options: CommandOptions,
  inputs: Inputs,
  date: string,
  progress: Progress,
): Promise<BanAsker> {
  return createBanAsker({
    lock: inputs.lock,
    lockPath: inputs.lockPath,
    date,
    ...(options.geocoderUrl !== undefined && { url: options.geocoderUrl }),
    onProgress: (done, total) => progress.step('geocoding', done, total),
  });
}

async function writeReport({ report }: CommandOptions, content: IssueReport): Promise<void> {
  if (report === undefined) return;
  const base = report.replace(/\.(?:json|html)$/, '');
  try {
    await mkdir(dirname(report), { recursive: true });
    await writeFile(`${base}.json`, issueReportJson(content));
    await writeFile(`${base}.html`, issueReportPage(content));
  } catch (error) {
    throw ioError(`${report} cannot be written`, error);
  }
}

async function conclude(options: CommandOptions, inputs: Inputs, built: Build): Promise<number> {
  const { issues, files, usedKeys } = built;
  const severities = issues.map(({ code }) => severityOf(code, options.profile));
  for (const [index, issue] of issues.entries()) {
    if (PRINTED.has(severities[index] ?? 'error'))
      console.error(`${severities[index]}: ${formatIssue(issue)}`);
  }
  const unused = unusedKeys(inputs.lock, usedKeys);
  if (unused.length > 0)
    console.error(`warning: ${inputs.lockPath} has ${unused.length} answer(s) that no row asks for`);
  for (const { organization, value } of built.unusedAllowances)
    console.error(
      `warning: personal-data.json allows "${value}" (${organization}), which no row has: delete it`,
    );
  const counts = SEVERITIES.map(
    (name) => `${severities.filter((severity) => severity === name).length} ${name}`,
  );
  const total = `${built.rows.organizations} organisations from ${built.rows.read} rows; ${counts.join(', ')}`;
  if (severities.includes('error')) {
    console.error(`${total}; nothing was written: mend the errors above, or look with --profile draft`);
    return EXIT_DATA;
  }
  if (options.check) return checkOutput(options.out, files, total);
  if (options.recordEdition) await recordEdition(options.data, built.snapshot);
  await recoverFolder(options.out);
  const stale = await staleFiles(options.out, files);
  if (stale.length > 0) await replaceFolder(options.out, files);
  console.log(
    `${total}; ${stale.length === 0 ? `${options.out} is up to date` : `${options.out} written (${files.size} files)`}`,
  );
  return 0;
}

/** One organisation a line, so that the history of the file is readable. A second publication on one date replaces the first. */
async function recordEdition(dataDir: string, { organizations, ...head }: Build['snapshot']): Promise<void> {
  const path = join(dataDir, 'editions', `${head.edition}.json`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.concat([...jsonLines(head, 'organizations', organizations)]));
  } catch (error) {
    throw ioError(`${path} cannot be written`, error);
  }
  console.log(`${path} recorded: commit it with the edition`);
}

async function checkOutput(out: string, files: Build['files'], total: string): Promise<number> {
  const stale = await staleFiles(out, files);
  if (stale.length === 0) {
    console.log(`${total}; ${out} is up to date`);
    return 0;
  }
  for (const name of stale) console.error(`stale: ${join(out, name)}`);
  console.error(`${total}; ${stale.length} file(s) differ: run npm run data`);
  return EXIT_DATA;
}

await runCommand(main);
