/** One line for each territory, from the one table that the map, the legend and the exports read too. */
import { type Classification, type ClassMethod, classify, classifyAround } from '#engine/coverage/classes.ts';
import type { CoverageTable, TerritoryFigures } from '#engine/coverage/coverage.ts';
import { type Measure, measureValue } from '#engine/coverage/measures.ts';
import { fold } from '#engine/text/fold.ts';
import type { SortKey } from '#state/coverage-view.ts';
import { RAMP_SIZE } from '../map/choropleth-ramps.ts';

export interface Figure {
  code: string;
  name: string;
  population: number | null;
  located: number;
  value: number | null;
  /** Number of its class, 0 the lowest; undefined for "no data". */
  classIndex: number | undefined;
}

export interface Figures {
  rows: readonly Figure[];
  country: Figure;
  classification: Classification;
  /** Class of each territory that has data. */
  classes: ReadonlyMap<string, number>;
}

/** @param method of every measure but the quotient, whose classes are around the country */
export function figuresOf(
  table: CoverageTable,
  measure: Measure,
  radiusKm: number,
  method: ClassMethod,
): Figures {
  const measured = (figures: TerritoryFigures) => measureValue(table, figures, measure, radiusKm);
  const values = table.rows.map(measured);
  const classification =
    measure === 'quotient' ? classifyAround(values) : classify(values, method, RAMP_SIZE);
  const figureOf = (figures: TerritoryFigures): Figure => {
    const { code, name, population, located } = figures;
    const value = measured(figures);
    return { code, name, population, located, value, classIndex: classification.classOf(value) };
  };
  const rows = table.rows.map(figureOf);
  const classes = new Map(
    rows.flatMap(({ code, classIndex }) => (classIndex === undefined ? [] : [[code, classIndex] as const])),
  );
  return { rows, country: { ...figureOf(table.country), classIndex: undefined }, classification, classes };
}

export interface FigureOrder {
  sort: SortKey;
  descending: boolean;
  compare: (a: string, b: string) => number;
}

/** "No data" stands last whichever the direction; ties go by name, then by code. */
export function sortFigures(rows: readonly Figure[], { sort, descending, compare }: FigureOrder): Figure[] {
  const way = descending ? -1 : 1;
  const byName = (a: Figure, b: Figure) => compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
  if (sort === 'name') return rows.toSorted((a, b) => way * byName(a, b));
  return rows.toSorted((a, b) => {
    const [left, right] = [a[sort], b[sort]];
    if (left === null || right === null) return left === right ? byName(a, b) : left === null ? 1 : -1;
    return way * (left - right) || byName(a, b);
  });
}

/** Those whose name holds the words, whatever the accents and the case. */
export function findByName<T extends { name: string }>(rows: readonly T[], words: string): readonly T[] {
  const wanted = fold(words).trim();
  return wanted === '' ? rows : rows.filter(({ name }) => fold(name).includes(wanted));
}

/** Rows of a page of a table, and of a list: few enough to be drawn at once, whatever their number. */
export const PAGE_SIZE = 50;

export interface Page<T> {
  rows: readonly T[];
  /** From 1; the last one when the page asked for is beyond it. */
  page: number;
  pages: number;
  /** Number of the first row, from 1; 0 when there is none. */
  from: number;
  to: number;
  total: number;
}

export function pageOf<T>(all: readonly T[], wanted: number, size = PAGE_SIZE): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * size;
  const rows = all.slice(start, start + size);
  const from = rows.length === 0 ? 0 : start + 1;
  return { rows, page, pages, from, to: start + rows.length, total: all.length };
}
