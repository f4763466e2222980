/** A directory without words: everyone by name, filtered and counted. What the first list needs, and no more. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import type { Steps } from '../collections/steps.ts';
import { countFacets } from '../facets/count-facets.ts';
import { type FacetIndex, facetIndexSteps } from '../facets/facet-index.ts';
import { createFailureTest } from '../facets/facet-masks.ts';
import { createFilterContext, type FilterContext, type FilterSources } from '../facets/filter-context.ts';
import { bboxContains } from '../geo/bbox.ts';
import { compareText } from '../text/compare-text.ts';
import { fold } from '../text/fold.ts';
import { GENERALIST_SECTOR } from './generalist.ts';
import type { Ranking } from './ranking.ts';
import type { SearchRequest } from './types.ts';

/** What lists, filters and counts, whether the records are here or only columns of them. */
export interface Listable {
  context: FilterContext;
  facets: FacetIndex;
  /** Where a record is; undefined when only an area is known. */
  pointOf(record: number): LngLat | undefined;
  /** Place of each record in the order of names, and the record at each place. */
  nameOrder: { rankOf: Uint32Array; recordAt: Uint32Array };
  generalistSector: string;
}

export interface Listing extends Listable {
  records: readonly DirectoryRecord[];
}

type ListingSources = Pick<FilterSources, 'taxonomy' | 'territories' | 'edition' | 'oldSourceYears'>;

/** Prepares a directory; about 5 ms for 641 records. The longest step is the order of the names. */
export function* listingSteps(records: readonly DirectoryRecord[], sources: ListingSources): Steps<Listing> {
  const context = createFilterContext({ ...sources, records });
  yield;
  const nameOrder = orderByName(records);
  yield;
  return {
    records,
    context,
    facets: yield* facetIndexSteps(records, context),
    pointOf: (record) => records[record]?.point,
    nameOrder,
    generalistSector: GENERALIST_SECTOR,
  };
}

/** The ranking of a request without words and without a place: the same that `rank` would give, by name. */
export function rankListing(
  listing: Listable,
  { filters, area }: Pick<SearchRequest, 'filters' | 'area'>,
): Ranking {
  const { counts, passing } = countFacets(listing.facets, byNameIn(listing, area), filters);
  return {
    understood: { kinds: [], sectors: [], territories: [], needs: [], text: '', parts: [] },
    targets: [],
    counts,
    // Its own: a worker gives the columns of an answer away, and those who pass may be everyone in the index.
    order: passing.slice(),
    scores: new Float64Array(passing.length).fill(1),
    hits: new Uint8Array(passing.length),
    sections: [],
  };
}

/** How many `rankListing` would give, without the counts of the choices. */
export function countListing(
  listing: Listable,
  { filters, area }: Pick<SearchRequest, 'filters' | 'area'>,
): number {
  const inside = byNameIn(listing, area);
  const failures = createFailureTest(listing.facets, filters);
  return failures ? inside.reduce((sum, at) => sum + (failures(at) === 0 ? 1 : 0), 0) : inside.length;
}

function byNameIn({ nameOrder, pointOf }: Listable, area: Bbox | undefined): Uint32Array {
  if (area === undefined) return nameOrder.recordAt;
  return nameOrder.recordAt.filter((at) => isInArea(pointOf(at), area));
}

/** Without an area, everyone; with one, those who have a point in it. */
export function isInArea(point: LngLat | undefined, area: Bbox | undefined): boolean {
  return area === undefined || (point !== undefined && bboxContains(area, point));
}

/** By folded name, then id: the same everywhere, whatever the locale of the machine. */
export function orderByName(records: readonly DirectoryRecord[]): Listable['nameOrder'] {
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
