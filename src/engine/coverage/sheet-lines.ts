/** The key figures of a sheet, line by line, rounded once: the page and the export show the same numbers. */
import { columnOf, definitionOf, type ExportLanguage } from './export.ts';
import { MEASURE_INFO, type Measure, roundTo } from './measures.ts';
import type { TerritorySheet } from './sheet.ts';
import { SHEET_RADIUS_KM, type SheetFigures } from './sheet-figures.ts';

export type SheetMeasure =
  | 'population'
  | 'reaching'
  | Extract<Measure, 'located' | 'serving' | 'density' | 'access' | 'mean-distance'>;

export interface SheetLine {
  /** Name of its column in an export: `located`, `access_30km_incubator`. */
  column: string;
  measure: SheetMeasure;
  /** Id of the kind that the line is about; missing for everyone. */
  kind?: string;
  /** Rounded; null for "no data". */
  own: number | null;
  /** Median of those of the similar territories that have data. */
  similar: number | null;
  /** Undefined for a region. */
  region: number | null | undefined;
  country: number | null;
}

interface Column {
  column: string;
  measure: SheetMeasure;
  kind?: string;
  exact: (figures: SheetFigures) => number | null;
}

/** The columns of every sheet of a publication, in the order of the page. */
export function sheetColumns(kinds: readonly string[]): Column[] {
  const access = columnOf('access', SHEET_RADIUS_KM);
  return [
    { column: 'population', measure: 'population', exact: ({ population }) => population },
    { column: 'located', measure: 'located', exact: ({ located }) => located },
    { column: 'serving', measure: 'serving', exact: ({ serving }) => serving },
    { column: 'located_or_serving', measure: 'reaching', exact: ({ reaching }) => reaching },
    { column: 'density', measure: 'density', exact: ({ density }) => density },
    {
      column: columnOf('mean-distance', SHEET_RADIUS_KM),
      measure: 'mean-distance',
      exact: ({ meanDistanceKm }) => meanDistanceKm,
    },
    { column: access, measure: 'access', exact: (figures) => figures.access },
    ...kinds.map((kind, at): Column => {
      const column = `${access}_${kind.replaceAll('-', '_')}`;
      return { column, measure: 'access', kind, exact: ({ accessByKind }) => accessByKind[at] ?? null };
    }),
  ];
}

/** The value of a column for a territory, rounded for showing. */
export function columnValue({ measure, exact }: Column, figures: SheetFigures): number | null {
  return rounded(measure, exact(figures));
}

/** The value of a column at the median of the similar territories. */
export function columnMedian({ measure, exact }: Column, similar: readonly SheetFigures[]): number | null {
  return rounded(measure, median(similar.map(exact)));
}

export function sheetLines(sheet: TerritorySheet): SheetLine[] {
  return sheetColumns(sheet.kinds).map((one) => ({
    column: one.column,
    measure: one.measure,
    ...(one.kind !== undefined && { kind: one.kind }),
    own: columnValue(one, sheet.own),
    similar: columnMedian(one, sheet.similar),
    region: sheet.region && columnValue(one, sheet.region),
    country: columnValue(one, sheet.country),
  }));
}

const REACHING = {
  fr: 'Organismes qui ont leur siège dans le territoire ou déclarent le desservir en entier, comptés une fois.',
  en: 'Organisations that have their seat in the territory or declare to serve all of it, counted once.',
} as const;

/** What a line counts; the population needs no more than its source. */
export function sheetDefinition(
  measure: Exclude<SheetMeasure, 'population'>,
  language: ExportLanguage,
): string {
  return measure === 'reaching' ? REACHING[language] : definitionOf(measure, SHEET_RADIUS_KM, language);
}

function rounded(measure: SheetMeasure, value: number | null): number | null {
  const decimals = measure === 'population' || measure === 'reaching' ? 0 : MEASURE_INFO[measure].decimals;
  return value === null ? null : roundTo(value, decimals);
}

/** The middle one, or the mean of the two in the middle; null when none has data. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = known.length >> 1;
  const [low, high] = [known[known.length % 2 === 1 ? middle : middle - 1], known[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
