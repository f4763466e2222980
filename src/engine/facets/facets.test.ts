import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Filters } from '../search/types.ts';
import { countFacets } from './count-facets.ts';
import { createFilterContext } from './filter-context.ts';
import { matchesFilters } from './match-filters.ts';

const REGIONS = ['R84', 'R11', 'R76'];
const KINDS = ['pole', 'cluster', 'incubator'];
const SECTORS = ['digital', 'agri-food', 'multi-sector'];
const NEEDS = ['grow', 'export'];

const term = { label: { fr: 'x', en: 'x' }, definition: { fr: 'x', en: 'x' }, synonyms: { fr: [], en: [] } };
const bbox: [number, number, number, number] = [0, 0, 1, 1];
const context = createFilterContext(
  {
    needs: [
      { id: 'grow', ...term, kinds: ['incubator'], sectors: [], labels: [] },
      { id: 'export', ...term, kinds: [], sectors: ['agri-food'], labels: ['french-fab'] },
    ],
  },
  {
    country: { code: 'FR', name: 'France', population: null, bbox },
    regions: REGIONS.map((code) => ({ code, name: code, population: 1, bbox, overseas: false })),
    departments: [{ code: 'D69', name: 'Rhône', region: 'R84', population: 1, bbox }],
  },
);

const some = (ids: string[]): fc.Arbitrary<string[]> => fc.subarray(ids);
const record = fc
  .record({
    kinds: fc.subarray(KINDS, { minLength: 1 }),
    sectors: some(SECTORS),
    region: fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
    serves: some([...REGIONS, 'D69', 'FR']),
    fab: fc.boolean(),
  })
  .map(({ kinds, sectors, region, serves, fab }): DirectoryRecord => {
    const base = { id: 'a', name: 'A', kinds, sectors, summary: {}, serves };
    const territory = region === undefined ? {} : { region };
    return fab ? { ...base, territory, labels: [{ id: 'french-fab' }] } : { ...base, territory };
  });
const filters: fc.Arbitrary<Filters> = fc.record({
  kinds: some(KINDS),
  sectors: some(SECTORS),
  needs: some(NEEDS),
  territories: some(['R84', 'R11', 'D69', 'FR']),
});

describe('countFacets', () => {
  it('gives each option the size of the answer that choosing it alone would give', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), filters, (records, chosen) => {
        const counts = countFacets(records, chosen, context);
        const sizeWith = (changed: Partial<Filters>): number =>
          records.filter((one) => matchesFilters(one, { ...chosen, ...changed }, context)).length;
        for (const id of KINDS) expect(counts.kinds.get(id) ?? 0).toBe(sizeWith({ kinds: [id] }));
        for (const id of SECTORS) expect(counts.sectors.get(id) ?? 0).toBe(sizeWith({ sectors: [id] }));
        for (const id of NEEDS) expect(counts.needs.get(id) ?? 0).toBe(sizeWith({ needs: [id] }));
        for (const id of REGIONS) expect(counts.regions.get(id) ?? 0).toBe(sizeWith({ territories: [id] }));
        expect(counts.total).toBe(sizeWith({}));
      }),
    );
  });
});

describe('matchesFilters', () => {
  const none: Filters = { kinds: [], sectors: [], needs: [], territories: [] };
  const inLyon: DirectoryRecord = {
    id: 'a',
    name: 'A',
    kinds: ['pole'],
    sectors: [],
    summary: {},
    territory: { region: 'R84' },
  };

  it('is OR inside a facet and AND between facets', () => {
    expect(matchesFilters(inLyon, { ...none, kinds: ['cluster', 'pole'] }, context)).toBe(true);
    expect(matchesFilters(inLyon, { ...none, kinds: ['pole'], sectors: ['digital'] }, context)).toBe(false);
  });

  it('lets in who serves the territory, what contains it or the country', () => {
    const serving = (code: string): DirectoryRecord => ({ ...inLyon, territory: {}, serves: [code] });
    const inRhone = { ...none, territories: ['D69'] };
    expect(
      ['D69', 'R84', 'FR', 'R11'].map((code) => matchesFilters(serving(code), inRhone, context)),
    ).toEqual([true, true, true, false]);
  });

  it('lets nobody in for a need that does not exist', () => {
    expect(matchesFilters(inLyon, { ...none, needs: ['nothing'] }, context)).toBe(false);
  });
});
