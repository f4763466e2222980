/** The measures that a map, a table, an export or the terminal can show, each with its unit and its definition. */
import type { CoverageTable, TerritoryFigures } from './coverage.ts';

export const MEASURES = [
  'access',
  'mean-distance',
  'located',
  'serving',
  'density',
  'quotient',
  'white',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface MeasureInfo {
  /** Unit of the value, for headers of exports. */
  unit: { fr: string; en: string };
  /** Decimals that the value is rounded to wherever it is shown or written: page, CSV and terminal agree. */
  decimals: number;
  definition: { fr: string; en: string };
  /** True when the measure depends on a radius. */
  needsRadius: boolean;
}

/** `{r}` stands for the radius in kilometres. */
export const MEASURE_INFO: Readonly<Record<Measure, MeasureInfo>> = {
  access: {
    unit: { fr: 'part de la population, de 0 à 1', en: 'share of the population, 0 to 1' },
    decimals: 4,
    definition: {
      fr: 'Part des habitants dont le centre de la commune est à {r} km ou moins, à vol d’oiseau, d’au moins un organisme.',
      en: 'Share of the inhabitants whose commune has its centre within {r} km, as the crow flies, of at least one organisation.',
    },
    needsRadius: true,
  },
  'mean-distance': {
    unit: { fr: 'km', en: 'km' },
    decimals: 1,
    definition: {
      fr: 'Moyenne des distances à vol d’oiseau du centre de chaque commune à l’organisme le plus proche, pondérée par les habitants.',
      en: 'Mean distance, as the crow flies, from the centre of each commune to the nearest organisation, weighted by inhabitants.',
    },
    needsRadius: false,
  },
  located: {
    unit: { fr: 'organismes', en: 'organisations' },
    decimals: 0,
    definition: {
      fr: 'Organismes qui ont leur siège dans le territoire.',
      en: 'Organisations that have their seat in the territory.',
    },
    needsRadius: false,
  },
  serving: {
    unit: { fr: 'organismes', en: 'organisations' },
    decimals: 0,
    definition: {
      fr: 'Organismes qui déclarent desservir le territoire, ou un territoire qui le contient en entier.',
      en: 'Organisations that declare to serve the territory, or a territory that contains all of it.',
    },
    needsRadius: false,
  },
  density: {
    unit: { fr: 'organismes pour 100 000 habitants', en: 'organisations per 100,000 inhabitants' },
    decimals: 2,
    definition: {
      fr: 'Organismes qui ont leur siège dans le territoire, pour 100 000 habitants.',
      en: 'Organisations that have their seat in the territory, per 100,000 inhabitants.',
    },
    needsRadius: false,
  },
  quotient: {
    unit: { fr: 'rapport, 1 = la part du pays', en: 'ratio, 1 = the share of the country' },
    decimals: 2,
    definition: {
      fr: 'Part de la filière parmi les organismes du territoire, divisée par sa part dans le pays ; à partir de 5 organismes dans le territoire.',
      en: 'Share of the sector among the organisations of the territory, over its share in the country; from 5 organisations in the territory.',
    },
    needsRadius: false,
  },
  white: {
    unit: { fr: 'habitants', en: 'inhabitants' },
    decimals: 0,
    definition: {
      fr: 'Habitants des communes dont le centre est à plus de {r} km, à vol d’oiseau, de tout organisme.',
      en: 'Inhabitants of the communes whose centre is more than {r} km, as the crow flies, from every organisation.',
    },
    needsRadius: true,
  },
};

/**
 * The value of a territory, rounded for showing; null for "no data".
 * @param radiusKm one of the radii of the table, for the measures that need it
 * @throws {RangeError} when the table was not computed for the radius
 */
export function measureValue(
  table: Pick<CoverageTable, 'radiiKm'>,
  figures: TerritoryFigures,
  measure: Measure,
  radiusKm: number,
): number | null {
  const value = exactValue(table, figures, measure, radiusKm);
  return value === null ? null : roundTo(value, MEASURE_INFO[measure].decimals);
}

function exactValue(
  table: Pick<CoverageTable, 'radiiKm'>,
  figures: TerritoryFigures,
  measure: Measure,
  radiusKm: number,
): number | null {
  if (measure === 'access') return reachAt(table, figures, radiusKm).access;
  if (measure === 'white') return reachAt(table, figures, radiusKm).whitePopulation;
  if (measure === 'mean-distance') return figures.meanDistanceKm;
  if (measure === 'serving') return figures.serving.direct + figures.serving.containing;
  return figures[measure];
}

/**
 * Access and white zone within one radius.
 * @throws {RangeError} when the table was not computed for the radius
 */
export function reachAt(
  { radiiKm }: Pick<CoverageTable, 'radiiKm'>,
  { reach }: Pick<TerritoryFigures, 'reach'>,
  radiusKm: number,
): TerritoryFigures['reach'][number] {
  const found = reach[radiiKm.indexOf(radiusKm)];
  if (found !== undefined) return found;
  throw new RangeError(`radius ${radiusKm} km: expected one of the table's, ${radiiKm.join(', ')}`);
}

/** Rounded as `toFixed` prints it, without a negative zero. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
