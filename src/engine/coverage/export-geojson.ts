/** The coverage table with the outlines of its territories, for a GIS: the same header as the CSV, as members. */
import type { CoverageTable, TerritoryFigures } from './coverage.ts';
import {
  chosenFilters,
  columnOf,
  definitionOf,
  type ExportAbout,
  type ExportLanguage,
  headerLines,
} from './export.ts';
import { MEASURE_INFO, type Measure, measureValue } from './measures.ts';

type Position = number[];
/** A geometry of RFC 7946. */
export type Outline =
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

interface CoverageFeature {
  type: 'Feature';
  id: string;
  /** Null for a territory without an outline: its figures are not lost. */
  geometry: Outline | null;
  properties: Record<string, string | number | null>;
}

/** RFC 7946, with one foreign member that says what the figures are. */
export interface CoverageGeoJson {
  type: 'FeatureCollection';
  metadata: {
    name: string;
    edition: string;
    /** True when the figures suppose changes to the directory, which `scenario` writes as the URL does. */
    hypothetical: boolean;
    scenario?: string;
    level: string;
    column: string;
    unit: string;
    definition: string;
    filters: Record<string, readonly string[]>;
    licence: string;
    sources: ExportAbout['sources'];
    country: Record<string, string | number | null>;
    /** The lines of the header of the CSV. */
    header: readonly string[];
  };
  features: readonly CoverageFeature[];
}

/** Decimals of a degree: 11 metres, finer than the outlines are. */
const DECIMALS = 4;

/** @param outlines by territory code, in degrees */
export function coverageGeoJson(
  table: CoverageTable,
  measure: Measure,
  outlines: ReadonlyMap<string, Outline>,
  about: ExportAbout,
  language: ExportLanguage,
): CoverageGeoJson {
  const column = columnOf(measure, about.radiusKm);
  const propertiesOf = (figures: TerritoryFigures) => ({
    code: figures.code,
    name: figures.name,
    population: figures.population,
    located: figures.located,
    [column]: measureValue(table, figures, measure, about.radiusKm),
  });
  return {
    type: 'FeatureCollection',
    metadata: {
      name: about.name,
      edition: about.edition,
      hypothetical: about.scenario !== '',
      ...(about.scenario !== '' && { scenario: about.scenario }),
      level: table.level,
      column,
      unit: MEASURE_INFO[measure].unit[language],
      definition: definitionOf(measure, about.radiusKm, language),
      filters: chosenFilters(about.filters),
      licence: [...new Set(about.sources.map(({ licence }) => licence))].join('; '),
      sources: about.sources,
      country: propertiesOf(table.country),
      header: headerLines(table.leftOut, [measure], about, language),
    },
    features: table.rows.map((figures) => featureOf(propertiesOf(figures), outlines.get(figures.code))),
  };
}

function featureOf(
  properties: CoverageFeature['properties'] & { code: string },
  outline: Outline | undefined,
): CoverageFeature {
  const geometry = outline === undefined ? null : rounded(outline);
  return { type: 'Feature', id: properties.code, geometry, properties };
}

function rounded(outline: Outline): Outline {
  const ring = (positions: readonly Position[]): Position[] => positions.map((one) => one.map(roundDegree));
  if (outline.type === 'Polygon') return { type: 'Polygon', coordinates: outline.coordinates.map(ring) };
  return { type: 'MultiPolygon', coordinates: outline.coordinates.map((polygon) => polygon.map(ring)) };
}

function roundDegree(degrees: number): number {
  return Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;
}
