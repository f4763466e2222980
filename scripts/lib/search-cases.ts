/** A table of queries with what must be understood and found: read, played and reported. */
import { search } from '#engine/search/search.ts';
import type { SearchIndex } from '#engine/search/search-index.ts';
import type { Understood } from '#engine/search/types.ts';

export interface SearchCase {
  /** Line of the file, from 1. */
  line: number;
  query: string;
  /** Ids of kinds, sectors, needs, then codes of territories, joined by spaces. */
  understood: string;
  text: string;
  /** One of them must come first; empty where several are as good. */
  first: readonly string[];
  /** One of them must be among the first three: those of `first`, and more. */
  three: readonly string[];
}

const MEASURES = ['understood', 'success@1', 'success@3'] as const;
type Measure = (typeof MEASURES)[number];

export interface CaseTable {
  cases: SearchCase[];
  /** Least shares, in hundredths. */
  least: Readonly<Record<Measure, number>>;
}

export interface CaseReport {
  /** Shares reached, in hundredths, and of how many cases. */
  shares: Readonly<Record<Measure, { share: number; of: number }>>;
  /** One line each: where, what was expected, what was found. */
  failures: string[];
  passes: boolean;
}

const HEADER = 'query\tunderstood\ttext\tfirst\tthree';
const THRESHOLD = /^#! (understood|success@1|success@3) (\d{1,3})$/;

/** Reads a table; throws an error that names the line at fault. */
export function parseSearchCases(file: string): CaseTable {
  const cases: SearchCase[] = [];
  const least = { understood: 100, 'success@1': 100, 'success@3': 100 };
  let headed = false;
  file.split(/\r?\n/).forEach((row, at) => {
    if (row.startsWith('#!')) {
      const [, measure, share] = THRESHOLD.exec(row) ?? [];
      if (measure === undefined) throw fault(at, row, 'a threshold such as "#! success@1 97"');
      least[measure as Measure] = Number(share);
    } else if (row === HEADER) headed = true;
    else if (row !== '' && !row.startsWith('#')) {
      if (!headed) throw fault(at, row, `the header ${JSON.stringify(HEADER)}`);
      cases.push(parseCase(row, at));
    }
  });
  if (cases.length === 0) throw new Error('no case: expected the header and at least one line under it');
  return { cases, least };
}

function parseCase(row: string, at: number): SearchCase {
  const cells = row.split('\t');
  const [query = '', understood = '', text = '', first = '', three = ''] = cells;
  if (cells.length !== 5 || query === '') throw fault(at, row, 'five cells with tabs between them');
  const ids = (cell: string): string[] => cell.split('|').filter((id) => id !== '');
  return { line: at + 1, query, understood, text, first: ids(first), three: [...ids(first), ...ids(three)] };
}

function fault(at: number, found: string, expected: string): Error {
  return new Error(`line ${at + 1}: found ${JSON.stringify(found)}, expected ${expected}`);
}

/** Plays every case. */
export function playSearchCases({ cases, least }: CaseTable, index: SearchIndex): CaseReport {
  const passed = { understood: 0, 'success@1': 0, 'success@3': 0 };
  const asked = { understood: 0, 'success@1': 0, 'success@3': 0 };
  const failures: string[] = [];
  const judge = (measure: Measure, one: SearchCase, good: boolean, expected: string, found: string): void => {
    asked[measure]++;
    if (good) passed[measure]++;
    else failures.push(`line ${one.line}: ${one.query}: ${measure}: expected ${expected}, found ${found}`);
  };
  for (const one of cases) {
    const answer = search(index, one.query, { limit: 3 });
    const meaning = `[${idsOf(answer.understood)}] "${answer.understood.text}"`;
    const expected = `[${one.understood}] "${one.text}"`;
    judge('understood', one, meaning === expected, expected, meaning);
    const ids = answer.results.map(({ id }) => id);
    const found = ids.join(' ') || 'nobody';
    if (one.first.length > 0)
      judge('success@1', one, one.first.includes(ids[0] ?? ''), one.first.join(' or '), found);
    if (one.three.length > 0)
      judge(
        'success@3',
        one,
        one.three.some((id) => ids.includes(id)),
        one.three.join(' or '),
        found,
      );
  }
  const shares = Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      { share: (100 * passed[measure]) / Math.max(1, asked[measure]), of: asked[measure] },
    ]),
  ) as CaseReport['shares'];
  return { shares, failures, passes: MEASURES.every((measure) => shares[measure].share >= least[measure]) };
}

function idsOf({ kinds, sectors, needs, territories }: Understood): string {
  return [...kinds, ...sectors, ...needs, ...territories.map(({ code }) => code)].join(' ');
}

/** The report as a terminal shows it. */
export function formatCaseReport({ shares, failures }: CaseReport, { cases, least }: CaseTable): string {
  const lines = MEASURES.map(
    (measure) =>
      `${measure.padEnd(11)} ${shares[measure].share.toFixed(1).padStart(5)} % of ${String(shares[measure].of).padStart(3)} (least ${least[measure]} %)`,
  );
  return [`${cases.length} queries`, ...lines, ...failures].join('\n');
}
