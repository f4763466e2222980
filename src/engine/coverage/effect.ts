/** What a scenario changes: the same figures before and after, and their difference. */
import type { CoverageTable, TerritoryFigures } from './coverage.ts';
import { MEASURE_INFO, type Measure, measureValue, reachAt, roundTo } from './measures.ts';

/** `covered` is the number of inhabitants behind a share of access. */
export type EffectMeasure = Measure | 'covered';

export interface EffectLine {
  measure: EffectMeasure;
  /** Rounded as they are shown; null for "no data". */
  before: number | null;
  after: number | null;
  /** Of the two rounded values, so that the three add up; null where one of them has no data. */
  difference: number | null;
}

export interface ScenarioEffect {
  code: string;
  name: string;
  lines: EffectLine[];
}

/** What is said of every scenario; the measure of the view comes first, whichever it is. */
const ALWAYS: readonly EffectMeasure[] = ['covered', 'access', 'white', 'mean-distance', 'located'];

export interface EffectQuestion {
  /** Code of a row of the tables; the country for any other. */
  code: string | undefined;
  measure: Measure;
  radiusKm: number;
}

/** @throws {RangeError} when a table was not computed for the radius */
export function scenarioEffect(
  before: CoverageTable,
  after: CoverageTable,
  { code, measure, radiusKm }: EffectQuestion,
): ScenarioEffect {
  const at = before.rows.findIndex((row) => row.code === code);
  const [old, now] = [before.rows[at] ?? before.country, after.rows[at] ?? after.country];
  const measures = [...new Set<EffectMeasure>([measure, ...ALWAYS])];
  return {
    code: old.code,
    name: old.name,
    lines: measures.map((one) => {
      const values = [
        effectValue(before, old, one, radiusKm),
        effectValue(after, now, one, radiusKm),
      ] as const;
      return { measure: one, before: values[0], after: values[1], difference: less(values, one) };
    }),
  };
}

export interface ChangedTerritory {
  code: string;
  name: string;
  /** After less before; null where data came or went. */
  difference: number | null;
}

/** Territories of the level whose measure a scenario changes: the greatest difference first, ties by code. */
export function changedTerritories(
  before: CoverageTable,
  after: CoverageTable,
  measure: Measure,
  radiusKm: number,
): ChangedTerritory[] {
  const changed = before.rows.flatMap((old, row): ChangedTerritory[] => {
    const now = after.rows[row];
    if (now === undefined) return [];
    const values = [
      measureValue(before, old, measure, radiusKm),
      measureValue(after, now, measure, radiusKm),
    ] as const;
    if (values[0] === values[1]) return [];
    return [{ code: old.code, name: old.name, difference: less(values, measure) }];
  });
  const size = ({ difference }: ChangedTerritory) => Math.abs(difference ?? Number.POSITIVE_INFINITY);
  // Two infinite sizes differ by NaN: they are ties too.
  return changed.sort((a, b) => size(b) - size(a) || (a.code < b.code ? -1 : 1));
}

function effectValue(
  table: CoverageTable,
  figures: TerritoryFigures,
  measure: EffectMeasure,
  radiusKm: number,
): number | null {
  if (measure === 'covered') return reachAt(table, figures, radiusKm).coveredPopulation;
  return measureValue(table, figures, measure, radiusKm);
}

function less(
  [before, after]: readonly [number | null, number | null],
  measure: EffectMeasure,
): number | null {
  if (before === null || after === null) return null;
  return roundTo(after - before, measure === 'covered' ? 0 : MEASURE_INFO[measure].decimals);
}
