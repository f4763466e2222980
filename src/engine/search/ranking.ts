/** The answer to a request as columns of numbers: cheap to make for a hundred thousand, cheap to hand over. */
import type { FacetCounts } from '../facets/count-facets.ts';
import type { PlaceTarget } from './place-fit.ts';
import type { ResultSection } from './sections.ts';
import type { SearchAnswer, Understood, UnderstoodTerritory } from './types.ts';

export interface Ranking {
  understood: Understood;
  relaxed?: SearchAnswer['relaxed'];
  targets: readonly PlaceTarget[];
  /** What distances are measured from, or else the area asked for. */
  place?: UnderstoodTerritory;
  counts: FacetCounts;
  /** Numbers of the records, best first; the columns below are parallel to it. */
  order: Uint32Array;
  /** 0 to 1, comparable inside one answer only. */
  scores: Float64Array;
  /** Great-circle kilometres, NaN where unknown; missing when there is nothing to measure from. */
  distancesKm?: Float64Array;
  /** Values of `TEXT_HIT`. */
  hits: Uint8Array;
  /** Titled runs of the results, when a place was asked for. */
  sections: readonly ResultSection[];
}
