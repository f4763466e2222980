/** A comparison line by line, each value rounded once: the page and the file show the same numbers. */
import { csvLine } from '../exchange/csv-cell.ts';
import type { ComparedTerritory, TerritoryComparison } from './comparison.ts';
import { columnOf, commentLine, type ExportAbout, type ExportLanguage, headerLines } from './export.ts';
import { MEASURE_INFO, type Measure, measureValue, reachAt, roundTo } from './measures.ts';

export type ComparisonMeasure = Measure | 'population' | 'covered';

export interface ComparisonLine {
  /** Name of its column in the file: `located`, `access_30km`, `located_incubator`. */
  column: string;
  measure: ComparisonMeasure;
  /** Id of the kind that a line of located is about. */
  kind?: string;
  /** One for each territory, in their order; null for "no data". */
  values: readonly (number | null)[];
  country: number | null;
  /**
   * Against the country: its difference for what can be compared whatever the size, its share for what adds up to
   * the country's. Null where one of the two has no data.
   */
  against: { how: 'difference' | 'share'; values: readonly (number | null)[] };
  /** Positions of the best and of the least good values; empty where neither more nor less is better, or all are equal. */
  best: readonly number[];
  worst: readonly number[];
}

/** What more of a measure means, where size says nothing: the rest is neither good nor bad. */
const BETTER: Partial<Record<ComparisonMeasure, 'more' | 'less'>> = {
  access: 'more',
  density: 'more',
  'mean-distance': 'less',
};
const ADDS_UP: ReadonlySet<ComparisonMeasure> = new Set(['population', 'located', 'covered', 'white']);
const MEASURES_SHOWN = [
  'population',
  'access',
  'covered',
  'white',
  'mean-distance',
  'density',
  'serving',
  'located',
] as const satisfies readonly ComparisonMeasure[];

/** @param kinds ids, in the order that the comparison was asked with; those that nobody has make no line */
export function comparisonLines(
  comparison: TerritoryComparison,
  radiusKm: number,
  kinds: readonly string[],
): ComparisonLine[] {
  const lines = MEASURES_SHOWN.map((measure) =>
    lineOf(comparison, { measure, column: nameOf(measure, radiusKm) }, (one) =>
      comparedValue(comparison, one, measure, radiusKm),
    ),
  );
  const byKind = kinds.flatMap((kind, at) => {
    if ((comparison.country.kinds[at] ?? 0) === 0) return [];
    const column = `located_${kind.replaceAll('-', '_')}`;
    return [lineOf(comparison, { measure: 'located', column, kind }, (one) => one.kinds[at] ?? 0)];
  });
  return [...lines, ...byKind];
}

function nameOf(measure: ComparisonMeasure, radiusKm: number): string {
  if (measure === 'population') return measure;
  return measure === 'covered' ? `covered_${radiusKm}km` : columnOf(measure, radiusKm);
}

function comparedValue(
  comparison: TerritoryComparison,
  { figures }: ComparedTerritory,
  measure: ComparisonMeasure,
  radiusKm: number,
): number | null {
  if (measure === 'population') return figures.population;
  if (measure === 'covered') return reachAt(comparison, figures, radiusKm).coveredPopulation;
  return measureValue(comparison, figures, measure, radiusKm);
}

function lineOf(
  { territories, country }: TerritoryComparison,
  named: Pick<ComparisonLine, 'column' | 'measure' | 'kind'>,
  value: (territory: ComparedTerritory) => number | null,
): ComparisonLine {
  const { measure } = named;
  const values = territories.map(value);
  const whole = value(country);
  const better = BETTER[measure];
  return {
    ...named,
    values,
    country: whole,
    against: againstOf(measure, values, whole),
    ...(better === undefined ? { best: [], worst: [] } : extremes(values, better)),
  };
}

function againstOf(
  measure: ComparisonMeasure,
  values: readonly (number | null)[],
  country: number | null,
): ComparisonLine['against'] {
  const how = ADDS_UP.has(measure) ? 'share' : 'difference';
  const decimals = measure === 'population' || measure === 'covered' ? 0 : MEASURE_INFO[measure].decimals;
  const against = (value: number | null) => {
    if (value === null || country === null) return null;
    if (how === 'difference') return roundTo(value - country, decimals);
    return country === 0 ? null : roundTo(value / country, 4);
  };
  return { how, values: values.map(against) };
}

function extremes(
  values: readonly (number | null)[],
  better: 'more' | 'less',
): Pick<ComparisonLine, 'best' | 'worst'> {
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (known.length < 2 || least === most) return { best: [], worst: [] };
  const at = (wanted: number) => values.flatMap((value, n) => (value === wanted ? [n] : []));
  return better === 'more' ? { best: at(most), worst: at(least) } : { best: at(least), worst: at(most) };
}

const TOLD = ['access', 'white', 'mean-distance', 'density', 'located', 'serving', 'quotient'] as const;

/** As `coverageCsv`: header lines that start with `#`, one line for each territory and one for the country. */
export function comparisonCsv(
  comparison: TerritoryComparison,
  terms: { kinds: readonly string[]; sectors: readonly string[] },
  about: ExportAbout,
  language: ExportLanguage,
): string {
  const lines = comparisonLines(comparison, about.radiusKm, terms.kinds);
  const columns = [
    ...lines.map(({ column }) => column),
    ...terms.sectors.flatMap((id) => [`located_sector_${id}`, `quotient_${id}`].map(columnName)),
  ];
  const row = ({ code, name, level, sectors }: ComparedTerritory, values: (number | null)[]) => {
    const cells = sectors.flatMap(({ located, quotient }) => [
      located,
      quotient === null ? null : roundTo(quotient, MEASURE_INFO.quotient.decimals),
    ]);
    return csvLine([code, name, level, ...values, ...cells]);
  };
  return [
    ...headerLines(comparison.leftOut, TOLD, about, language).map(commentLine),
    ['code', 'name', 'level', ...columns].join(','),
    ...comparison.territories.map((one, at) =>
      row(
        one,
        lines.map(({ values }) => values[at] ?? null),
      ),
    ),
    row(
      comparison.country,
      lines.map(({ country }) => country),
    ),
    '',
  ].join('\n');
}

function columnName(name: string): string {
  return name.replaceAll('-', '_');
}
