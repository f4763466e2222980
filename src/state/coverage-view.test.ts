import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASS_METHODS } from '#engine/coverage/classes.ts';
import { RADII_KM } from '#engine/coverage/coverage.ts';
import { MEASURES } from '#engine/coverage/measures.ts';
import type { ScenarioChange } from '#engine/coverage/scenario.ts';
import {
  COVERAGE_LEVELS,
  COVERAGE_PARTS,
  type CoverageView,
  decodeCoverage,
  encodeCoverage,
  INITIAL_COVERAGE,
  SORT_KEYS,
} from './coverage-view.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}$/);
const slugs = fc.uniqueArray(slug, { maxLength: 5 });
const commune = fc.constantFrom('C01283', 'C2A004', 'C69123', 'C97411');
const change = fc.oneof(
  fc.record({ type: fc.constant('add' as const), kind: slug, sectors: slugs, commune }),
  fc.record({ type: fc.constant('close' as const), id: slug }),
  fc.record({ type: fc.constant('move' as const), id: slug, commune }),
) satisfies fc.Arbitrary<ScenarioChange>;
const view: fc.Arbitrary<CoverageView> = fc
  .record({
    part: fc.constantFrom(...COVERAGE_PARTS),
    measure: fc.constantFrom(...MEASURES),
    level: fc.constantFrom(...COVERAGE_LEVELS),
    radiusKm: fc.constantFrom(...RADII_KM),
    filters: fc.record({ kinds: slugs, sectors: slugs, needs: slugs }),
    classing: fc.constantFrom(...CLASS_METHODS),
    sort: fc.constantFrom(...SORT_KEYS),
    descending: fc.boolean(),
    page: fc.integer({ min: 1, max: 9999 }),
    find: fc.string({ maxLength: 80 }),
    compared: fc.uniqueArray(fc.constantFrom('FR', 'R84', 'D2A', 'E200046977', 'C69123'), { maxLength: 5 }),
    scenario: fc.array(change, { maxLength: 6 }),
    selected: fc.constantFrom(undefined, 'R84', 'D2A', 'E200046977'),
  })
  .map(({ selected, ...rest }) => (selected === undefined ? rest : { ...rest, selected }));

describe('the address of the coverage page', () => {
  test('gives back every view that it was made from', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(decodeCoverage(encodeCoverage(one))).toEqual(one);
      }),
    );
  });

  test('is empty for the initial view', () => {
    expect(encodeCoverage(INITIAL_COVERAGE)).toBe('');
    expect(decodeCoverage('')).toEqual(INITIAL_COVERAGE);
  });

  test('never fails on what anyone may type, and what it reads has an address', () => {
    const name = fc.constantFrom(
      'measure',
      'level',
      'kind',
      'radius',
      'page',
      'sort',
      'selected',
      'scenario',
      'with',
    );
    const broken = fc.array(fc.tuple(name, fc.string()), { maxLength: 8 });
    fc.assert(
      fc.property(broken, (pairs) => {
        const read = decodeCoverage(`?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);
        expect(decodeCoverage(encodeCoverage(read))).toEqual(read);
      }),
    );
  });

  test('leaves out what is broken and keeps the rest', () => {
    const read = decodeCoverage(
      '?measure=fear&level=epci&radius=31&kind=Incubator,pole&page=0&sort=-up&selected=<b>&with=R84,x,D69,R84,<b>&scenario=-h7,+x',
    );
    expect(read).toEqual({
      ...INITIAL_COVERAGE,
      level: 'epci',
      filters: { kinds: ['pole'], sectors: [], needs: [] },
      compared: ['R84', 'D69'],
      scenario: [{ type: 'close', id: 'h7' }],
    });
  });

  test('can be read by a person', () => {
    const filters = { kinds: ['incubator', 'pole'], sectors: [], needs: [] };
    expect(encodeCoverage({ ...INITIAL_COVERAGE, filters, scenario: [{ type: 'close', id: 'h7' }] })).toBe(
      '?kind=incubator,pole&scenario=-h7',
    );
  });
});
