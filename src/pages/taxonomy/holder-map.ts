import type { Holding } from '#engine/labels/holdings.ts';
import type { TermWorld } from '#engine/taxonomy/term-sheet.ts';
import { type CountryMap, createCountryMapMaker } from '#engine/territory-map/country-map.ts';
import type { MapShapes } from '#engine/territory-map/territory-map.ts';

/** Holders on the map of the country, each once however many labels it has. */
export function createHolderMap(
  { territories, records }: TermWorld,
  shapes: MapShapes,
): (holdings: readonly Holding[]) => CountryMap | undefined {
  const mapOf = createCountryMapMaker({ territories, records, shapes });
  return (holdings) => mapOf([...new Set(holdings.map(({ record }) => record))]);
}
