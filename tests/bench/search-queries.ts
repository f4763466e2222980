/** What the benchmarks ask: lines of the table of search cases, as people type them. */
import { readFileSync } from 'node:fs';

export const LINES: readonly string[] = readFileSync(
  new URL('../fixtures/search-cases.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

/** Every state of the box while nine of the lines are typed, then every line of the table. */
export const QUERIES: readonly string[] = [...LINES.slice(3, 12).flatMap(keystrokes), ...LINES];

function keystrokes(line: string): string[] {
  return Array.from({ length: line.length - 2 }, (_, n) => line.slice(0, n + 3));
}

/** `count` of them, spread evenly: the same ones each time. */
export function everyNth<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, n) => list[Math.floor(n * step)] as T);
}
