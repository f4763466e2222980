/**
 * A few hundred hostile files in each run of the suite; `npm run test:soak` reads ten thousand, and says its figures.
 * `FIRST_SEED=4801 SOURCES=100` reads again those that failed.
 */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { severityOf } from '#domain/issue.ts';
import { organizationSchema } from '#domain/organization.ts';
import type { SourceCard } from '#domain/source-card.ts';
import { commentLine } from '#engine/coverage/export.ts';
import { csvLine } from '#engine/exchange/csv-cell.ts';
import { issueReportJson, issueReportPage } from '../../scripts/lib/issue-report.ts';
import type { Inputs } from '../../scripts/lib/load-inputs.ts';
import { parseJsonFile } from '../../scripts/lib/sources/json-file.ts';
import { parseSourceCard } from '../../scripts/lib/sources/parse-card.ts';
import type { Build } from '../../scripts/steps/pipeline.ts';
import { createReadContext, type ReadResult, readSources } from '../../scripts/steps/read.ts';
import { buildWith, directoryCard, EDITION, fewCommunes, fileText } from '../support/build-scene.ts';
import { type HostileSource, hostileCard, hostileSource } from '../support/hostile-sources.ts';
import { MARK, NAUGHTY } from '../support/naughty-texts.ts';

/** Sources of one directory. */
const BATCH = 100;
const SOURCES = Number(process.env.SOURCES ?? 150);
const FIRST_SEED = Number(process.env.FIRST_SEED ?? 1);
/** A build of this directory needs some 300 MB; what hostile bytes may add is bounded by it. */
const MAX_RSS_MB = 1_500;
const TIMEOUT_MS = 3_600_000;
const PATH = 'data/hostile-';

let inputs: Inputs;
let sound: SourceCard;
beforeAll(async () => {
  [inputs, sound] = [await fewCommunes(), await directoryCard()];
}, 60_000);

/** One directory of several hostile sources: what is in one of them harms no other. */
async function buildHostile(sources: ReadonlyMap<number, HostileSource>): Promise<[Build, ReadResult]> {
  const bytesOf = (path: string) => sources.get(Number(path.slice(PATH.length)))?.bytes ?? new Uint8Array();
  const cards = [...sources].map(([seed, { format }]) => ({
    card: { ...sound, id: `source-${seed}`, format },
    path: `${PATH}${seed}`,
  }));
  const readContext = createReadContext({
    readBytes: async (path) => bytesOf(path),
    fileSize: async (path) => bytesOf(path).length,
  });
  return [await buildWith(inputs, cards, { readContext }), await readSources(cards, readContext)];
}

/** What is in no organisation and named by no error. */
function lostRows({ issues, rejected, rows }: Build, { sources, rows: read }: ReadResult): string[] {
  const errors = new Map<string, number[]>();
  for (const { code, place } of issues) {
    if (severityOf(code, 'publish') !== 'error') continue;
    errors.set(place.file, [...(errors.get(place.file) ?? []), place.line ?? 0]);
  }
  const lost: string[] = [];
  if (rows.read !== read.length) lost.push(`${rows.read} rows built of ${read.length} read`);
  if (rows.organizations + rejected.length !== rows.read)
    lost.push('a row that is neither kept nor rejected');
  for (const { place } of rejected)
    if (!errors.get(place.file)?.includes(place.line ?? -1)) lost.push(`${place.file}:${place.line}`);
  for (const source of sources) {
    const file = source.id.replace('source-', PATH);
    if (!source.read && !errors.has(file)) lost.push(file);
    for (const { line, endLine } of source.rejected)
      if (!errors.get(file)?.some((named) => named >= line && named <= endLine)) lost.push(`${file}:${line}`);
  }
  return lost;
}

/** Markup or an attribute that came from a cell. */
const injected = (html: string) => new RegExp(`<[^>]{0,9}${MARK}|"[^"<>]*" data-${MARK}="`).exec(html)?.[0];

it('gives a spreadsheet no formula to run, whatever a name of an exported table is', () => {
  for (const text of NAUGHTY) {
    const row = parse(csvLine([text, `a,${text}`])).flat();
    // A comment is not quoted: any separator may be one.
    const comment = commentLine(`source: ${text},${text}; ${text},"${text}"`).split(/[,;]/);
    // A negative number runs nothing.
    const cells = [...row, ...comment].filter((cell) => !/^-\d+(?:[.,]\d+)?$/.test(cell));
    for (const cell of cells) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
  }
});

describe('a hostile source file', () => {
  it(
    'raises no exception, loses no row, and brings no markup into a page',
    async () => {
      const counts = { csv: 0, geojson: 0, xlsx: 0, unread: 0, rows: 0, organizations: 0, issues: 0 };
      for (let first = FIRST_SEED; first < FIRST_SEED + SOURCES; first += BATCH) {
        const seeds = Array.from(
          { length: Math.min(BATCH, FIRST_SEED + SOURCES - first) },
          (_, at) => first + at,
        );
        const sources = new Map(seeds.map((seed) => [seed, hostileSource(seed)]));
        const where = `seeds ${first} to ${seeds.at(-1)}`;
        const [built, reading] = await buildHostile(sources).catch((error: unknown) => {
          throw new Error(where, { cause: error });
        });
        expect(lostRows(built, reading), where).toEqual([]);
        const report = { edition: EDITION, profile: 'publish' as const, ...built };
        const page = new TextDecoder().decode(issueReportPage(report));
        expect(injected(page) ?? injected(fileText(built, 'quality.html')), where).toBeUndefined();
        expect(JSON.parse(issueReportJson(report)).issues, where).toHaveLength(built.issues.length);
        for (const { properties } of JSON.parse(fileText(built, 'organizations.geojson')).features)
          expect(organizationSchema.safeParse(properties).error, where).toBeUndefined();
        for (const { format } of sources.values()) counts[format] += 1;
        counts.unread += reading.sources.filter(({ read }) => !read).length;
        counts.rows += built.rows.read;
        counts.organizations += built.rows.organizations;
        counts.issues += built.issues.length;
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
      if (process.env.SOURCES)
        process.stdout.write(
          `seeds ${FIRST_SEED} to ${FIRST_SEED + SOURCES - 1}: ${JSON.stringify({ ...counts, rssMb })}\n`,
        );
      expect(counts.organizations).toBeGreaterThan(0);
      expect(rssMb).toBeLessThan(MAX_RSS_MB);
    },
    TIMEOUT_MS,
  );

  it('knows injected markup when it sees it', () => {
    expect(injected(`<td><${MARK} onload=1></td>`)).toBeDefined();
    expect(injected(`<td title="" data-${MARK}="1"></td>`)).toBeDefined();
    expect(injected(`<td>&lt;${MARK} onload=1&gt;</td>`)).toBeUndefined();
  });
});

it(
  'gives a hostile source card an issue or reads it',
  () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SOURCES; seed++) {
      const text = hostileCard(seed);
      const parsed = parseJsonFile(Buffer.from(text), 'card.json');
      const issues = parsed.ok
        ? parseSourceCard(parsed.value, 'card.json', parsed.text)
        : { issues: [parsed.issue] };
      const isRead = 'card' in issues && issues.card !== undefined;
      expect(isRead || issues.issues.length > 0, `seed ${seed}`).toBe(true);
    }
  },
  TIMEOUT_MS,
);

it('names a key of a source card that is longer than a pattern may be', () => {
  const text = JSON.stringify({ id: 'a', ['a'.repeat(100_000)]: 1 }, null, 2);
  const { issues } = parseSourceCard(JSON.parse(text), 'card.json', text);
  expect(issues).toContainEqual(expect.objectContaining({ place: { file: 'card.json', line: 3 } }));
});

it('refuses a line of a gigabyte before reading it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mapster-line-'));
  try {
    const path = join(folder, 'organizations.csv');
    const file = await open(path, 'w');
    // Sparse: a gigabyte that takes no room on the disk.
    await file.write('id,name\n');
    await file.truncate(2 ** 30);
    await file.close();
    const before = process.memoryUsage().rss;
    const { issues, rows } = await readSources([{ card: sound, path }], createReadContext());
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([
      { code: 'file.too-large', value: '1073741824 bytes', place: { file: path } },
    ]);
    expect(issues[0]?.expected).toMatch(/^at most \d+ bytes$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  } finally {
    await rm(folder, { recursive: true });
  }
});
