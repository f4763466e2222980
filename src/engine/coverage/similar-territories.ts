/** The territories most like one of them: what a figure can be fairly compared with. */
import type { TerritoryFigures } from './coverage.ts';

/** How alike, the smaller the closer: 0 is the same in both features, 1 about one standard deviation apart. */
export interface SimilarTerritory {
  code: string;
  name: string;
  distance: number;
}

export type LikenessRow = Pick<TerritoryFigures, 'code' | 'name' | 'population' | 'density'>;

export const SIMILAR_LIMIT = 5;

/** The method in one sentence: said by the page and by the exports. */
export const SIMILAR_METHOD = {
  fr: 'Territoires de même niveau les plus proches par le logarithme de la population et celui de la densité d’organismes, log10(1 + organismes pour 100 000 habitants), chacun centré et divisé par son écart type.',
  en: 'Territories of the same level that are nearest by the logarithm of the population and that of the density of organisations, log10(1 + organisations per 100,000 inhabitants), each centred and divided by its standard deviation.',
} as const;

/**
 * By two features, each centred and scaled by its standard deviation over the rows: log10 of the inhabitants, and
 * log10(1 + organisations per 100,000 inhabitants), which exists for a territory that has none. The distance is
 * Euclidean; ties go by code. Density of inhabitants is not among them: the official list gives no areas.
 * Territories without inhabitants are never similar, and have no similar ones.
 *
 * @param rows of one level, about the whole directory rather than a filter: the neighbours stay the same
 */
export function similarTerritories(
  rows: readonly LikenessRow[],
  code: string,
  limit = SIMILAR_LIMIT,
): SimilarTerritory[] {
  const known = rows.filter(({ population }) => population !== null && population > 0);
  const people = standardize(known.map(({ population }) => Math.log10(population ?? 0)));
  const organizations = standardize(known.map(({ density }) => Math.log10(1 + (density ?? 0))));
  const own = known.findIndex((row) => row.code === code);
  if (own < 0) return [];
  const apart = (feature: readonly number[], at: number) => (feature[at] ?? 0) - (feature[own] ?? 0);
  return known
    .map((row, at) => {
      const distance = Math.hypot(apart(people, at), apart(organizations, at));
      return { code: row.code, name: row.name, distance };
    })
    .filter((row) => row.code !== code)
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, limit);
}

/** A feature that is the same everywhere tells nothing apart: it becomes 0. */
function standardize(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-12 ? 0 : (value - mean) / deviation));
}
