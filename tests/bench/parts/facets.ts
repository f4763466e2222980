/** Counts beside every choice of every filter, beside filtering the whole directory once for each choice. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { runAll } from '#engine/collections/steps.ts';
import { countFacets, type FacetCounts } from '#engine/facets/count-facets.ts';
import { facetIndexSteps } from '#engine/facets/facet-index.ts';
import { createFilterContext, type FilterContext } from '#engine/facets/filter-context.ts';
import { matchesFilters } from '#engine/facets/match-filters.ts';
import { type Filters, NO_FILTERS } from '#engine/search/types.ts';
import { published, recordsOf } from '../published.ts';
import { race } from '../race.ts';
import type { Part, Row } from '../row.ts';

const FILTERS: Filters = { ...NO_FILTERS, kinds: ['pole', 'cluster', 'incubator'], sectors: ['digital'] };

/** The meaning of a count, word for word: those who pass when this choice is the only one of its filter. */
function countOneByOne(
  records: readonly DirectoryRecord[],
  context: FilterContext,
  choices: readonly (readonly [keyof Filters, string])[],
): number[] {
  return choices.map(([facet, id]) => {
    const filters: Filters = { ...FILTERS, [facet]: [id] };
    return records.filter((record) => matchesFilters(record, filters, context)).length;
  });
}

/** Every choice that leaves somebody. */
function choicesOf(counts: FacetCounts): (readonly [keyof Filters, string])[] {
  return (Object.keys(counts) as (keyof Filters)[]).flatMap((facet) =>
    [...counts[facet].keys()].map((id) => [facet, id] as const),
  );
}

function measure(size: number): Row[] {
  const records = recordsOf(size);
  const context = createFilterContext({ ...published, records });
  const index = runAll(facetIndexSteps(records, context));
  const everyone = Uint32Array.from(records.keys());
  const { counts } = countFacets(index, everyone, FILTERS);
  const choices = choicesOf(counts);
  const theirs = countOneByOne(records, context, choices);
  choices.forEach(([facet, id], n) => {
    const [ours, expected] = [counts[facet].get(id), theirs[n]];
    if (ours !== expected) throw new Error(`expected ${expected} for ${facet} ${id}, found ${ours}`);
  });
  const times = race(
    {
      // Each is counted when it is read.
      ours: () => Object.values(countFacets(index, everyone, FILTERS).counts),
      rival: () => countOneByOne(records, context, choices),
    },
    size > 20_000 ? 3 : 5,
  );
  return [
    {
      part: 'facets',
      size,
      condition: 'Node',
      unit: 'ms',
      measure: 'counts beside every choice, two filters on',
      ...times,
      rivalName: 'filtering for each choice',
    },
  ];
}

export const facetsPart: Part = { name: 'facets', isQuick: true, measure };
