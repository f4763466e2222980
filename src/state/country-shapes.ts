/** Outlines for the drawn map of the whole country. */
import { queryOptions } from '@tanstack/react-query';
import { fetchMapShapes } from './coverage-shapes.ts';
import { FOREVER } from './queries.ts';

export function countryShapesQuery(root: URL) {
  return queryOptions({
    ...FOREVER,
    queryKey: ['country-shapes', root.href],
    // Thousands of points that never change: not worth a comparison.
    structuralSharing: false,
    queryFn: () => fetchMapShapes(root, ''),
  });
}
