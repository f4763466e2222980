/**
 * From keystroke to answer, in milliseconds of one thread, at 641, 10,000 and 100,000 organisations, beside
 * plain Fuse.js (texts folded beforehand, token search) on the same queries.
 * Run: `tsx tests/bench/search.bench.ts [sizes…]`.
 */
import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { search } from '#engine/search/search.ts';
import { createSearchIndex, type SearchIndex } from '#engine/search/search-index.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';
import { fold } from '#engine/text/fold.ts';
import { directoryOf } from './made-directory.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const taxonomy = readJson('taxonomy.json');
const territories = readJson('territories.json');
const epcis = readJson('epci.json');
const real: DirectoryRecord[] = readJson('records.json').records;
const { communes, former } = decodeCommunes(readJson('communes.json'));

const LINES = readFileSync(new URL('../fixtures/search-cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');
/** Every state of the box while three of the lines are typed, then every line of the table. */
const QUERIES = [...LINES.slice(3, 12).flatMap(keystrokes), ...LINES];
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [real.length, 10_000, 100_000];

// biome-ignore lint/suspicious/noExplicitAny: artefacts of our own build, read for a benchmark.
function readJson(name: string): any {
  return JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));
}

function keystrokes(line: string): string[] {
  return Array.from({ length: line.length - 2 }, (_, n) => line.slice(0, n + 3));
}

interface Figures {
  p50: number;
  p95: number;
}

function time(queries: readonly string[], run: (query: string) => unknown): Figures {
  const times = queries
    .map((query) => {
      const start = performance.now();
      run(query);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function plainFuse(records: readonly DirectoryRecord[]): (query: string) => unknown {
  const documents = records.map(({ name, acronym, aliases, city, summary }) => ({
    name: fold(name),
    others: fold([acronym ?? '', ...(aliases ?? [])].join(' ')),
    city: fold(city ?? ''),
    summary: fold(Object.values(summary).join(' ')),
  }));
  const keys = ['name', 'others', 'city', 'summary'];
  const fuse = new Fuse(documents, { keys, useTokenSearch: true, ignoreLocation: true, threshold: 0.34 });
  return (query) => fuse.search(fold(query), { limit: 50 });
}

function measure(size: number): Record<string, string> {
  const records = directoryOf(size, real, communes);
  const build = (): SearchIndex =>
    createSearchIndex(records, { taxonomy, territories, edition: '2026-11-22' });
  build();
  const start = performance.now();
  const first = build();
  const buildMs = performance.now() - start;
  const vocabulary = createVocabulary({
    taxonomy,
    territories,
    epcis,
    communes,
    formerCommunes: former,
    records,
  });
  const index = { ...first, vocabulary };
  const engine = (query: string): unknown => search(index, query, { limit: 50 });
  const cold = time(QUERIES, engine);
  const warm = time(QUERIES, engine);
  const fuse = plainFuse(records);
  const some = size > 20_000 ? QUERIES.filter((_, n) => n % 20 === 0) : QUERIES.filter((_, n) => n % 2 === 0);
  const plain = time(some, fuse);
  const show = ({ p50, p95 }: Figures): string => `${p50.toFixed(2)} / ${p95.toFixed(1)}`;
  return {
    organisations: String(size),
    'index, ms': buildMs.toFixed(0),
    'first pass p50 / p95': show(cold),
    'second pass p50 / p95': show(warm),
    'plain Fuse p50 / p95': show(plain),
    'Fuse ÷ engine (p50, p95)': `${(plain.p50 / warm.p50).toFixed(0)} ×, ${(plain.p95 / warm.p95).toFixed(0)} ×`,
  };
}

console.warn(`${QUERIES.length} queries, all communes loaded, limit 50`);
for (const row of SIZES.map(measure)) console.warn(row);
