/** A sheet as files that can be defended: figures as CSV, organisations as GeoJSON, each with what it says and from whom. */
import { csvLine } from '../exchange/csv-cell.ts';
import { commentLine, type ExportAbout, type ExportLanguage, headerLines } from './export.ts';
import type { TerritorySheet } from './sheet.ts';
import type { SheetFigures, SheetRecord } from './sheet-figures.ts';
import { columnMedian, columnValue, sheetColumns, sheetDefinition } from './sheet-lines.ts';
import { SIMILAR_METHOD } from './similar-territories.ts';

const MEASURES_TOLD = ['located', 'serving', 'density', 'mean-distance', 'access'] as const;

/**
 * UTF-8 CSV with commas, as `coverageCsv`: header lines that start with `#`, then one line for the territory, one
 * for each similar one, one for their median, one for the region and one for the country. An empty cell is "no data".
 */
export function sheetCsv(sheet: TerritorySheet, about: ExportAbout, language: ExportLanguage): string {
  const columns = sheetColumns(sheet.kinds);
  const line = (role: string, figures: SheetFigures) => {
    const values = columns.map((column) => columnValue(column, figures));
    return csvLine([figures.code, figures.name, role, ...values]);
  };
  const medians = columns.map((column) => columnMedian(column, sheet.similar));
  return [
    ...sheetHeader(sheet, about, language).map(commentLine),
    ['code', 'name', 'role', ...columns.map(({ column }) => column)].join(','),
    line('territory', sheet.own),
    ...sheet.similar.map((figures) => line('similar', figures)),
    csvLine(['', '', 'median_of_similar', ...medians]),
    ...(sheet.region ? [line('region', sheet.region)] : []),
    line('country', sheet.country),
    '',
  ].join('\n');
}

function sheetHeader(sheet: TerritorySheet, about: ExportAbout, language: ExportLanguage): string[] {
  const colon = language === 'fr' ? ' : ' : ': ';
  const [title = '', ...rest] = headerLines(sheet.leftOut, MEASURES_TOLD, about, language);
  return [
    title,
    territoryLine(sheet, language),
    `located_or_serving${colon}${sheetDefinition('reaching', language)}`,
    `similar${colon}${SIMILAR_METHOD[language]}`,
    ...rest,
  ];
}

/** What stands under the map of a sheet, and in its file: it shows the seats and nothing else. */
export function mapHeader(sheet: TerritorySheet, about: ExportAbout, language: ExportLanguage): string[] {
  // No figure is told: what only figures leave out is not either.
  const leftOut = { ...sheet.leftOut, communesWithoutPopulation: 0, communesOutside: 0 };
  const [title = '', ...rest] = headerLines(leftOut, [], about, language);
  const drawn = sheetDefinition('located', language);
  return [
    title,
    territoryLine(sheet, language),
    language === 'fr' ? `dessinés : ${drawn}` : `drawn: ${drawn}`,
    ...rest,
  ];
}

function territoryLine({ code, name }: TerritorySheet, language: ExportLanguage): string {
  return language === 'fr' ? `territoire : ${code}, ${name}` : `territory: ${code}, ${name}`;
}

interface SheetFeature {
  type: 'Feature';
  id: string;
  geometry: { type: 'Point'; coordinates: readonly [number, number] } | null;
  properties: Record<string, unknown>;
}

/** RFC 7946, with the header of the CSV as a member of its own; an organisation without a point has no geometry. */
export interface SheetGeoJson {
  type: 'FeatureCollection';
  metadata: {
    name: string;
    edition: string;
    territory: { code: string; name: string };
    licence: string;
    sources: ExportAbout['sources'];
    /** The lines of the header of the CSV: filters, definitions, what is left out, sources. */
    header: readonly string[];
  };
  features: readonly SheetFeature[];
}

/** The organisations of the sheet: seated there, serving it, or serving a part of it. */
export function sheetGeoJson(
  sheet: TerritorySheet,
  about: ExportAbout,
  language: ExportLanguage,
): SheetGeoJson {
  return {
    type: 'FeatureCollection',
    metadata: {
      name: about.name,
      edition: about.edition,
      territory: { code: sheet.code, name: sheet.name },
      licence: [...new Set(about.sources.map(({ licence }) => licence))].join('; '),
      sources: about.sources,
      header: sheetHeader(sheet, about, language),
    },
    features: sheet.who.map(featureOf),
  };
}

function featureOf({ record, located, serves }: SheetRecord): SheetFeature {
  const { id, name, kinds, sectors, city, postalCode, point, precision, territory } = record;
  return {
    type: 'Feature',
    id,
    geometry: point === undefined ? null : { type: 'Point', coordinates: point },
    properties: { id, name, kinds, sectors, city, postalCode, precision, territory, located, serves },
  };
}
