import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { runAll } from '../collections/steps.ts';
import { LABEL_STATUSES } from '../labels/status.ts';
import { FRESHNESS_CLASSES } from '../quality/freshness.ts';
import { type Filters, NO_FILTERS, PRECISION_CLASSES } from '../search/types.ts';
import { countFacets } from './count-facets.ts';
import { facetIndexSteps } from './facet-index.ts';
import { createFilterContext } from './filter-context.ts';
import { matchesFilters } from './match-filters.ts';

const REGIONS = ['R84', 'R11', 'R76'];
const KINDS = ['pole', 'cluster', 'incubator'];
const SECTORS = ['digital', 'agri-food', 'multi-sector'];
const NEEDS = ['grow', 'export'];

const term = { label: { fr: 'x', en: 'x' }, definition: { fr: 'x', en: 'x' }, synonyms: { fr: [], en: [] } };
const bbox: [number, number, number, number] = [0, 0, 1, 1];
const LABELS = ['french-fab', 'esca-gold'];
const CODES = [...REGIONS, 'D69', 'D01', 'D75', 'FR'];

const department = (code: string, region: string) => ({ code, name: code, region, population: 1, bbox });
const definition = { ...term, issuer: { fr: 'x', en: 'x' } };
const context = createFilterContext({
  taxonomy: {
    needs: [
      { id: 'grow', ...term, kinds: ['incubator'], sectors: [], labels: [] },
      { id: 'export', ...term, kinds: [], sectors: ['agri-food'], labels: ['french-fab'] },
    ],
    labels: [
      { id: 'french-fab', ...definition },
      { id: 'esca-gold', ...definition, validYears: 3 },
    ],
  },
  territories: {
    country: { code: 'FR', name: 'France', population: null, bbox },
    regions: REGIONS.map((code) => ({ code, name: code, population: 1, bbox, overseas: false })),
    departments: [department('D69', 'R84'), department('D01', 'R84'), department('D75', 'R11')],
  },
  edition: '2026-11-22',
});

const some = <const T extends string>(ids: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...ids]);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const label = fc
  .record({ id: fc.constantFrom(...LABELS), since: maybe(fc.constantFrom('2019', '2025')) })
  .map(({ id, since }) => (since === undefined ? { id } : { id, since }));
const record: fc.Arbitrary<DirectoryRecord> = fc
  .record({
    kinds: fc.subarray(KINDS, { minLength: 1 }),
    sectors: some(SECTORS),
    seat: fc.constantFrom(
      {},
      { region: 'R84' },
      { department: 'D69', region: 'R84' },
      { commune: 'C75056', department: 'D75', region: 'R11' },
    ),
    serves: some(CODES),
    labels: fc.array(label, { maxLength: 3 }),
    precision: maybe(fc.constantFrom('street' as const, 'municipality' as const, 'region' as const)),
    sourceDate: maybe(fc.constantFrom('2019', '2023-04', '2026-01-02')),
  })
  .map(({ kinds, sectors, seat, serves, labels, precision, sourceDate }) => ({
    ...{ id: 'a', name: 'A', kinds, sectors, summary: {}, serves, labels, territory: seat },
    ...(precision ? { precision } : {}),
    ...(sourceDate ? { sourceDate } : {}),
  }));
const OPTIONS = {
  kinds: KINDS,
  sectors: SECTORS,
  needs: NEEDS,
  territories: [...REGIONS, 'D69', 'D01', 'D75'],
  labels: LABELS,
  labelStates: LABEL_STATUSES,
  precisions: PRECISION_CLASSES,
  freshness: FRESHNESS_CLASSES,
} as const;
const filters: fc.Arbitrary<Filters> = fc.record({
  kinds: some(KINDS),
  sectors: some(SECTORS),
  needs: some(NEEDS),
  territories: some([...CODES, 'C75056']),
  labels: some(LABELS),
  labelStates: some(LABEL_STATUSES),
  precisions: some(PRECISION_CLASSES),
  freshness: some(FRESHNESS_CLASSES),
});

/** A body of which nothing else is known. */
const one: DirectoryRecord = { id: 'a', name: 'A', kinds: ['pole'], sectors: [], summary: {}, territory: {} };

describe('countFacets', () => {
  it('gives each option the size of the answer that choosing it alone would give', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), filters, (records, chosen) => {
        const { counts, passing } = countFacets(
          runAll(facetIndexSteps(records, context)),
          records.keys(),
          chosen,
        );
        const idsWith = (changed: Partial<Filters>): number[] =>
          [...records.keys()].filter((at) => {
            const one = records[at];
            return one !== undefined && matchesFilters(one, { ...chosen, ...changed }, context);
          });
        for (const [facet, ids] of Object.entries(OPTIONS)) {
          for (const id of ids) {
            const promised = counts[facet as keyof Filters].get(id) ?? 0;
            expect([facet, id, promised]).toEqual([facet, id, idsWith({ [facet]: [id] }).length]);
          }
        }
        expect([...passing]).toEqual(idsWith({}));
      }),
    );
  });

  it('counts a facet once, when it is read, and all of them for another thread', () => {
    const index = runAll(facetIndexSteps([one], context));
    let reads = 0;
    const { kinds } = index;
    const watched = Object.defineProperty({ ...index }, 'kinds', {
      get: () => {
        reads += 1;
        return kinds;
      },
    });
    const { counts } = countFacets(watched, [0], NO_FILTERS);
    expect(reads).toBe(0);
    expect(counts.kinds).toBe(counts.kinds);
    expect(reads).toBeGreaterThan(0);
    expect(structuredClone(counts)).toEqual(countFacets(index, [0], NO_FILTERS).counts);
    expect(structuredClone(counts).kinds).toEqual(new Map([['pole', 1]]));
  });

  it('counts one organisation once for a label that it holds in two states', () => {
    const twice = {
      labels: [
        { id: 'esca-gold', since: '2012' },
        { id: 'esca-gold', since: '2025' },
      ],
    };
    const { counts } = countFacets(runAll(facetIndexSteps([{ ...one, ...twice }], context)), [0], NO_FILTERS);
    expect([counts.labels.get('esca-gold'), counts.labelStates]).toEqual([
      1,
      new Map([
        ['expired', 1],
        ['valid', 1],
      ]),
    ]);
  });
});

describe('matchesFilters', () => {
  const none = NO_FILTERS;
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
