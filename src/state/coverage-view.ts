/** The view of the coverage page as a query string and back. Reading never fails: what is unknown or broken is left out. */
import { SLUG_PATTERN, TERRITORY_CODE_PATTERN } from '#domain/value-forms.ts';
import { CLASS_METHODS, type ClassMethod } from '#engine/coverage/classes.ts';
import { MAX_COMPARED } from '#engine/coverage/comparison.ts';
import { RADII_KM } from '#engine/coverage/coverage.ts';
import { MEASURES, type Measure } from '#engine/coverage/measures.ts';
import { decodeScenario, encodeScenario, type Scenario } from '#engine/coverage/scenario.ts';
import { oneOf, readIds, writeSearch } from './search-params.ts';

export const COVERAGE_LEVELS = ['region', 'department', 'epci'] as const;
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

export const COVERAGE_PARTS = ['map', 'matrix', 'white', 'compare', 'method'] as const;
/** What the page shows of the same figures. */
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

export const SORT_KEYS = ['name', 'population', 'located', 'value'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Lists that narrow the organisations: any of several inside a list, all lists together. */
export interface CoverageFilters {
  kinds: readonly string[];
  sectors: readonly string[];
  needs: readonly string[];
}

export interface CoverageView {
  part: CoveragePart;
  measure: Measure;
  level: CoverageLevel;
  /** Great-circle kilometres; one of `RADII_KM`. */
  radiusKm: number;
  filters: CoverageFilters;
  classing: ClassMethod;
  sort: SortKey;
  descending: boolean;
  /** Of the table, from 1. */
  page: number;
  /** Words that the name of a territory must hold. */
  find: string;
  /** Code of the territory that is pointed out. */
  selected?: string | undefined;
  /** Codes of the territories that are set side by side, of any level; at most `MAX_COMPARED`. */
  compared: readonly string[];
  /** Changes to the directory that are supposed; empty for what is. */
  scenario: Scenario;
}

export const INITIAL_COVERAGE: CoverageView = {
  part: 'map',
  measure: 'access',
  level: 'region',
  radiusKm: 30,
  filters: { kinds: [], sectors: [], needs: [] },
  classing: 'quantiles',
  sort: 'value',
  descending: true,
  page: 1,
  find: '',
  compared: [],
  scenario: [],
};

const MAX_FIND_LENGTH = 80;
const MAX_SCENARIO_LENGTH = 4000;

/** The query string of a view, with its `?`; empty for the initial view. */
export function encodeCoverage(view: CoverageView): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | number, initial: string | number = '') => {
    if (value !== initial) params.set(name, String(value));
  };
  set('part', view.part, INITIAL_COVERAGE.part);
  set('measure', view.measure, INITIAL_COVERAGE.measure);
  set('level', view.level, INITIAL_COVERAGE.level);
  set('kind', view.filters.kinds.join(','));
  set('sector', view.filters.sectors.join(','));
  set('need', view.filters.needs.join(','));
  set('radius', view.radiusKm, INITIAL_COVERAGE.radiusKm);
  set('classes', view.classing, INITIAL_COVERAGE.classing);
  set('sort', sortText(view), sortText(INITIAL_COVERAGE));
  set('page', view.page, INITIAL_COVERAGE.page);
  set('find', view.find);
  set('selected', view.selected ?? '');
  set('with', view.compared.join(','));
  set('scenario', encodeScenario(view.scenario));
  // Not the plus, which bare would mean a space.
  return writeSearch(params, ',@');
}

/** The view that a query string describes; broken parameters fall back to the initial view. */
export function decodeCoverage(search: string): CoverageView {
  const params = new URLSearchParams(search);
  const selected = params.get('selected');
  const radius = params.get('radius');
  return {
    part: oneOf(COVERAGE_PARTS, params.get('part')) ?? INITIAL_COVERAGE.part,
    measure: oneOf(MEASURES, params.get('measure')) ?? INITIAL_COVERAGE.measure,
    level: oneOf(COVERAGE_LEVELS, params.get('level')) ?? INITIAL_COVERAGE.level,
    radiusKm: RADII_KM.find((km) => String(km) === radius) ?? INITIAL_COVERAGE.radiusKm,
    filters: {
      kinds: readIds(params.get('kind'), SLUG_PATTERN),
      sectors: readIds(params.get('sector'), SLUG_PATTERN),
      needs: readIds(params.get('need'), SLUG_PATTERN),
    },
    classing: oneOf(CLASS_METHODS, params.get('classes')) ?? INITIAL_COVERAGE.classing,
    ...decodeSort(params.get('sort')),
    page: /^[1-9]\d{0,3}$/.test(params.get('page') ?? '') ? Number(params.get('page')) : 1,
    find: (params.get('find') ?? '').slice(0, MAX_FIND_LENGTH),
    ...(selected !== null && TERRITORY_CODE_PATTERN.test(selected) ? { selected } : {}),
    compared: readIds(params.get('with'), TERRITORY_CODE_PATTERN, MAX_COMPARED),
    scenario: decodeScenario((params.get('scenario') ?? '').slice(0, MAX_SCENARIO_LENGTH)),
  };
}

function sortText({ sort, descending }: Pick<CoverageView, 'sort' | 'descending'>): string {
  return descending ? `-${sort}` : sort;
}

function decodeSort(text: string | null): Pick<CoverageView, 'sort' | 'descending'> {
  const descending = text?.startsWith('-') ?? false;
  const sort = oneOf(SORT_KEYS, descending ? (text?.slice(1) ?? null) : text);
  const { sort: first, descending: down } = INITIAL_COVERAGE;
  return sort === undefined ? { sort: first, descending: down } : { sort, descending };
}
