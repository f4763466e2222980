/** A directory without words: everyone by name, filtered and counted. What the first list needs, and no more. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox } from '#domain/territory.ts';
import { countFacets } from '../facets/count-facets.ts';
import { createFacetIndex, type FacetIndex } from '../facets/facet-index.ts';
import { createFailureTest } from '../facets/facet-masks.ts';
import { createFilterContext, type FilterContext, type FilterSources } from '../facets/filter-context.ts';
import { contains } from '../geo/bbox.ts';
import { compareText } from '../text/compare-text.ts';
import { fold } from '../text/fold.ts';
import { GENERALIST_SECTOR } from './generalist.ts';
import type { Ranking } from './ranking.ts';
import type { SearchRequest } from './types.ts';

export interface Listing {
  records: readonly DirectoryRecord[];
  context: FilterContext;
  facets: FacetIndex;
  /** Place of each record in the order of names, and the record at each place. */
  nameOrder: { rankOf: Uint32Array; recordAt: Uint32Array };
  generalistSector: string;
}

/** Prepares a directory; about 5 ms for 641 records. */
export function createListing(
  records: readonly DirectoryRecord[],
  sources: Pick<FilterSources, 'taxonomy' | 'territories' | 'edition' | 'oldSourceYears'>,
): Listing {
  const context = createFilterContext({ ...sources, records });
  return {
    records,
    context,
    facets: createFacetIndex(records, context),
    nameOrder: orderByName(records),
    generalistSector: GENERALIST_SECTOR,
  };
}

/** The ranking of a request without words and without a place: the same that `rank` would give, by name. */
export function rankListing(
  listing: Listing,
  { filters, area }: Pick<SearchRequest, 'filters' | 'area'>,
): Ranking {
  const { counts, passing } = countFacets(listing.facets, byNameIn(listing, area), filters);
  return {
    understood: { kinds: [], sectors: [], territories: [], needs: [], text: '', parts: [] },
    targets: [],
    counts,
    order: passing,
    scores: new Float64Array(passing.length).fill(1),
    hits: new Uint8Array(passing.length),
    sections: [],
  };
}

/** How many `rankListing` would give, without the counts of the choices. */
export function countListing(
  listing: Listing,
  { filters, area }: Pick<SearchRequest, 'filters' | 'area'>,
): number {
  const inside = byNameIn(listing, area);
  const failures = createFailureTest(listing.facets, filters);
  return failures ? inside.reduce((sum, at) => sum + (failures(at) === 0 ? 1 : 0), 0) : inside.length;
}

function byNameIn({ nameOrder, records }: Listing, area: Bbox | undefined): Uint32Array {
  if (area === undefined) return nameOrder.recordAt;
  return nameOrder.recordAt.filter((at) => {
    const record = records[at];
    return record !== undefined && isInArea(record, area);
  });
}

/** Without an area, everyone; with one, those who have a point in it. */
export function isInArea({ point }: DirectoryRecord, area: Bbox | undefined): boolean {
  return area === undefined || (point !== undefined && contains(area, point));
}

/** By folded name, then id: the same everywhere, whatever the locale of the machine. */
function orderByName(records: readonly DirectoryRecord[]): Listing['nameOrder'] {
  const names = records.map((record) => `${fold(record.name)} ${record.id}`);
  const recordAt = Uint32Array.from(records.keys()).sort((a, b) =>
    compareText(names[a] ?? '', names[b] ?? ''),
  );
  const rankOf = new Uint32Array(records.length);
  recordAt.forEach((record, rank) => {
    rankOf[record] = rank;
  });
  return { rankOf, recordAt };
}
