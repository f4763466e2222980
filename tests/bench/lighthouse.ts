/**
 * Lighthouse over the built site, as a phone on a slow line sees it from a host that compresses: a table in
 * `tests/bench/lighthouse.md`. The median run of three counts; scores of performance move with the machine, so they are
 * noted, while what is under its aim otherwise fails.
 *
 *     npm run lighthouse            # CHROME_PATH, LIGHTHOUSE_RUNS and LIGHTHOUSE_DIST may say more
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { Launcher, launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../../scripts/run/chromium.mjs';
import { openStaticHost } from '../support/static-host.ts';

const DIST = process.env.LIGHTHOUSE_DIST ?? buildSite('.cache/lighthouse');
const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 3);
const TABLE = join(import.meta.dirname, 'lighthouse.md');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/**
 * Those of the launcher, but for one: without `RenderDocument`, Chromium 156 shows its first frame at a whole second
 * only, 1.2 or 2.2 s after the start of a page that was there after 0.3 s.
 */
const USUAL_FLAGS = Launcher.defaultFlags().map((flag) => flag.replace(',RenderDocument', ''));
/** Tried again when the browser gives up, as it may on a busy machine. */
const TRIES = 3;

/** With an address, as a site that is published has one: a canonical link must be whole. */
function buildSite(outDir: string): string {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', outDir], {
    stdio: 'inherit',
    env: { ...process.env, VITE_SITE_ADDRESS: process.env.VITE_SITE_ADDRESS ?? 'https://directory.example/' },
  });
  return outDir;
}

interface Target {
  name: string;
  path: string;
  /** Least score of performance, out of 100. */
  performance: number;
}

interface Run {
  scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  lcpMs: number;
  cls: number;
  tbtMs: number;
  /** Audits of the other categories that did not pass. */
  failed: readonly string[];
}

/** Pages that there are in the build. An organisation is the first one that has a page of its own. */
function targets(): Target[] {
  const organization = firstFolder('organisations');
  return [
    { name: 'directory', path: '', performance: 90 },
    { name: 'territory', path: 'territoires/R84/', performance: 90 },
    ...(organization === undefined
      ? []
      : [{ name: 'organisation', path: `organisations/${organization}/`, performance: 95 }]),
  ].filter(({ path }) => existsSync(join(DIST, path, 'index.html')));
}

function firstFolder(family: string): string | undefined {
  const folder = join(DIST, family);
  if (!existsSync(folder)) return undefined;
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()[0];
}

async function measure(url: string): Promise<Run> {
  for (let attempt = 1; ; attempt += 1) {
    const chrome = await launch({
      ...browser(),
      ignoreDefaultFlags: true,
      chromeFlags: [
        ...USUAL_FLAGS,
        '--headless=new',
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-quic',
      ],
    });
    try {
      const result = await lighthouse(url, {
        port: chrome.port,
        onlyCategories: [...CATEGORIES],
        logLevel: 'error',
      });
      const fault = result?.lhr.runtimeError?.message;
      if (result !== undefined && fault === undefined) return toRun(result.lhr);
      if (attempt === TRIES) throw new Error(`${url}: ${fault ?? 'no result'}`);
    } catch (error) {
      if (attempt === TRIES) throw error;
    } finally {
      chrome.kill();
    }
  }
}

/** That of the tests: without windows, which would take half of a small machine from the page. */
function browser(): { chromePath?: string } {
  const chromePath = findChromium();
  return chromePath === undefined ? {} : { chromePath };
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function toRun({ categories, audits }: Result): Run {
  const score = (name: string) => Math.round(100 * (categories[name]?.score ?? 0));
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const others = CATEGORIES.slice(1).flatMap((name) => categories[name]?.auditRefs ?? []);
  const failed = others
    .filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} (${audits[id]?.title})`);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lcpMs: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbtMs: value('total-blocking-time'),
    failed,
  };
}

function median(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.scores.performance - b.scores.performance);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('LIGHTHOUSE_RUNS: expected a number from 1');
  return middle;
}

function row({ name, path }: Target, { scores, lcpMs, cls, tbtMs }: Run): string {
  const figures = [
    ...CATEGORIES.map((category) => scores[category]),
    `${(lcpMs / 1000).toFixed(1)} s`,
    cls.toFixed(3),
    `${Math.round(tbtMs)} ms`,
  ];
  return `| ${name} (\`/${path}\`) | ${figures.join(' | ')} |`;
}

/** What is under its aim. */
function shortfalls({ name, performance }: Target, { scores, failed }: Run): string[] {
  const others = CATEGORIES.slice(1).filter((category) => scores[category] < 100);
  return [
    ...(scores.performance < performance
      ? [`${name}: performance ${scores.performance}, aimed at ${performance}`]
      : []),
    ...others.map((category) => `${name}: ${category} ${scores[category]}: ${failed.join(', ')}`),
  ];
}

const rows: string[] = [];
const short: string[] = [];
const host = await openStaticHost({ dir: DIST, tuned: true });
try {
  for (const target of targets()) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(host.address + target.path));
    const middle = median(runs);
    rows.push(row(target, middle));
    short.push(...shortfalls(target, middle));
    console.log(rows.at(-1));
  }
} finally {
  await host.close();
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
const date = new Date().toISOString().slice(0, 10);
writeFileSync(
  TABLE,
  `# Lighthouse

Written by \`npm run lighthouse\`: phone profile of Lighthouse (slow 4G, processor four times slower), host with gzip, median
of ${RUNS} run${RUNS === 1 ? '' : 's'}. Aims: performance 90 on the directory and on a territory, 95 on an organisation; 100 elsewhere.

| page | performance | accessibility | best practices | SEO | LCP | CLS | TBT |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

${date}, Node ${process.versions.node}, ${machine}.
`,
);
for (const line of short) console.error(line);
process.exit(short.length === 0 ? 0 : 1);
