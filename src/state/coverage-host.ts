/** The coverage engine behind a door of plain messages: the same object in a worker and, where none starts, in the page. */

import type { TerritoryLevel } from '#domain/territory.ts';
import { compareTerritories, type TerritoryComparison } from '#engine/coverage/comparison.ts';
import {
  type Coverage,
  type CoverageTable,
  coverageTable,
  createCoverage,
} from '#engine/coverage/coverage.ts';
import type { ExportAbout, ExportLanguage } from '#engine/coverage/export.ts';
import { coverageGeoJson } from '#engine/coverage/export-geojson.ts';
import { type FoundOrganization, findOrganizations } from '#engine/coverage/find-organizations.ts';
import { createTerritoryFinder, type FoundTerritory } from '#engine/coverage/find-territories.ts';
import { type CoverageGround, createCoverageGround } from '#engine/coverage/ground.ts';
import { type SectorMatrix, sectorMatrix } from '#engine/coverage/matrix.ts';
import type { Measure } from '#engine/coverage/measures.ts';
import {
  applyScenario,
  encodeScenario,
  type Scenario,
  type ScenarioChange,
} from '#engine/coverage/scenario.ts';
import { createSheetMaker, type TerritorySheet } from '#engine/coverage/sheet.ts';
import { createFilterContext, type FilterContext } from '#engine/facets/filter-context.ts';
import { matchesFilters } from '#engine/facets/match-filters.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { type Filters, NO_FILTERS } from '#engine/search/types.ts';
import { createMapMaker, type TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { ArtefactError } from './artefact-client.ts';
import { type Edition, fetchDirectory, fetchPlaces } from './artefact-files.ts';
import { type PresentOrganizations, presentIn } from './coverage-present.ts';
import { scenarioNames, unseenChanges } from './coverage-scenario.ts';
import { fetchMapShapes, fetchShapes, type TerritoryShapes } from './coverage-shapes.ts';
import type { CoverageFilters, CoverageLevel } from './coverage-view.ts';
import { type WhiteZones, whiteZonesOf } from './coverage-white.ts';
import type { DirectoryData } from './directory.ts';
import type { HostFailure } from './engine-host.ts';

/** The organisations that the figures are about. */
export interface CoverageSet {
  filters: CoverageFilters;
  scenario: Scenario;
}

export interface CoverageAnswer {
  table: CoverageTable;
  /** Changes of the scenario that mean nothing here: an unknown organisation, commune, kind or sector. */
  ignored: ScenarioChange[];
  /** Changes to organisations that the filters leave out: they change nothing that is shown. */
  unseen: ScenarioChange[];
  /** Names of the organisations and communes of the scenario, by id and by code, of those that exist. */
  names: ReadonlyMap<string, string>;
}

export interface ComparisonAnswer {
  comparison: TerritoryComparison;
  /** Ids of the vocabulary, in the order of the counts of each territory. */
  kinds: string[];
  sectors: string[];
}

/** What a file is about, and what stands in its header. */
export interface FileAsked {
  measure: Measure;
  about: ExportAbout;
  language: ExportLanguage;
}

export interface CoverageHost {
  /** Fetches the directory and the communes, and prepares the ground, once. */
  open: (root: string, edition: Edition) => Promise<HostFailure | undefined>;
  table: (set: CoverageSet, level: CoverageLevel) => CoverageAnswer;
  /** @param sectors columns, in their order; the filter by sector is not applied, as the columns are the sectors */
  matrix: (set: CoverageSet, level: CoverageLevel, sectors: readonly string[]) => SectorMatrix;
  /** Territories side by side, of any level; unknown codes are left out. */
  compare: (set: CoverageSet, codes: readonly string[]) => ComparisonAnswer;
  /** @param within code of a territory, or everywhere */
  white: (set: CoverageSet, radiusKm: number, within: string | undefined) => WhiteZones;
  /** The sheet of a region, department, EPCI or commune, of the whole directory; undefined for any other code. */
  sheet: (code: string) => TerritorySheet | undefined;
  /** The drawing of the same territory among its neighbours, or why there is none. */
  map: (root: string, code: string) => Promise<TerritoryMap | undefined | HostFailure>;
  /** Territories by name, postal code or official code; at most `MAX_FOUND`, of every level or of one. */
  find: (words: string, level?: TerritoryLevel) => FoundTerritory[];
  /** Organisations of the directory by name, acronym or town, whatever the filters; at most `MAX_FOUND`. */
  findOrganizations: (words: string) => FoundOrganization[];
  /** Who has their seat in a territory, of the set; those that the scenario brought say so. */
  present: (set: CoverageSet, code: string) => PresentOrganizations;
  /** The table of a set with the outlines of its territories, as the text of a GeoJSON; or why there are none. */
  geoJson: (
    root: string,
    set: CoverageSet,
    level: CoverageLevel,
    file: FileAsked,
  ) => Promise<string | HostFailure>;
  /** Outlines to draw, or why there are none. */
  shapes: (root: string, level: CoverageLevel) => Promise<TerritoryShapes | HostFailure>;
}

/** What is and what is supposed, beside each other. */
const SETS_KEPT = 2;
/** More than a person reads: they type one more letter. */
const MAX_FOUND = 12;

interface Opened {
  data: DirectoryData;
  ground: CoverageGround;
  context: FilterContext;
  kinds: ReadonlySet<string>;
  sectors: ReadonlySet<string>;
}

/** A host that knows nothing until `open` has ended. */
export function createCoverageHost(): CoverageHost {
  let opened: Opened | undefined;
  const measured = new Map<string, Measured>();
  const ready = (): Opened => {
    if (opened === undefined) throw new Error('expected an opened host: call open() and wait for its answer');
    return opened;
  };
  /** Level, radius and part change without the distances changing: those of the last sets are kept. */
  const measure = (set: CoverageSet): Measured => {
    const key = JSON.stringify([set.filters, encodeScenario(set.scenario)]);
    const known = measured.get(key) ?? measureSet(ready(), set);
    // The set that was used last goes last, the one that waited longest leaves.
    measured.delete(key);
    measured.set(key, known);
    for (const oldest of [...measured.keys()].slice(0, -SETS_KEPT)) measured.delete(oldest);
    return known;
  };
  const sheetOf = lazily(() => createSheetMaker(worldOf(ready())));
  const find = lazily(() => createTerritoryFinder(ready().ground, ready().data.records));
  return {
    open: (root, edition) =>
      answerOrFailure(async () => {
        opened = await load(new URL(root), edition);
        return undefined;
      }),
    table: (set, level) => tableAnswer(ready(), measure(set), set, level),
    matrix: (set, level, sectors) => {
      const { records } = passing(ready(), withoutSector(set));
      return sectorMatrix(ready().ground, records, sectors, level);
    },
    compare: (set, codes) => comparisonAnswer(ready(), measure(set), set, codes),
    white: (set, radiusKm, within) => whiteZonesOf(measure(set).coverage, radiusKm, within),
    sheet: (code) => sheetOf()(code),
    map: (root, code) =>
      answerOrFailure(async () => {
        const { ground, data } = ready();
        const shapes = await fetchMapShapes(new URL(root), code);
        return createMapMaker({ ground, records: data.records, shapes })(code);
      }),
    find: (words, level) => find()(words, MAX_FOUND, level),
    findOrganizations: (words) => findOrganizations(ready().data.records, words, MAX_FOUND),
    present: (set, code) => presentIn(ready().ground, passing(ready(), set).records, code),
    geoJson: (root, set, level, { measure: measured, about, language }) =>
      answerOrFailure(async () => {
        const { features } = await fetchShapes(new URL(root), level);
        const outlines = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]));
        const table = coverageTable(measure(set).coverage, level);
        return JSON.stringify(coverageGeoJson(table, measured, outlines, about, language));
      }),
    shapes: (root, level) => answerOrFailure(() => fetchShapes(new URL(root), level)),
  };
}

function tableAnswer(
  opened: Opened,
  { coverage, ignored }: Measured,
  set: CoverageSet,
  level: CoverageLevel,
): CoverageAnswer {
  const { scenario } = set;
  const { data, ground } = opened;
  const table = coverageTable(coverage, level);
  // Without a scenario nobody is passed through the filters a second time.
  if (scenario.length === 0) return { table, ignored, unseen: [], names: new Map() };
  const before = passing(opened, { ...set, scenario: [] }).records;
  return {
    table,
    ignored,
    unseen: unseenChanges(scenario, coverage.records, before),
    names: scenarioNames(scenario, data.records, ground),
  };
}

function comparisonAnswer(
  opened: Opened,
  { coverage }: Measured,
  set: CoverageSet,
  codes: readonly string[],
): ComparisonAnswer {
  const [kinds, sectors] = [[...opened.kinds], [...opened.sectors]];
  const base = passing(opened, withoutSector(set)).records;
  return { comparison: compareTerritories(coverage, codes, { kinds, sectors, base }), kinds, sectors };
}

/** Made when it is first asked for: the coverage page needs none of it. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The vocabulary's own order is that of the figures by kind and of the counts. */
function worldOf({ ground, data, kinds, sectors }: Opened) {
  return { ground, records: data.records, kinds: [...kinds], sectors: [...sectors] };
}

interface Measured {
  coverage: Coverage;
  ignored: ScenarioChange[];
}

function measureSet(opened: Opened, set: CoverageSet): Measured {
  const { records, ignored } = passing(opened, set);
  // Without a sector there is nothing to compare with all sectors: the quotient is "no data", not 1 everywhere.
  const base = set.filters.sectors.length === 0 ? undefined : passing(opened, withoutSector(set)).records;
  return { coverage: createCoverage(opened.ground, records, base), ignored };
}

function withoutSector(set: CoverageSet): CoverageSet {
  return { ...set, filters: { ...set.filters, sectors: [] } };
}

function passing({ data, ground, context, kinds, sectors }: Opened, { filters, scenario }: CoverageSet) {
  const { records, ignored } = applyScenario(data.records, scenario, { ground, kinds, sectors });
  const all: Filters = { ...NO_FILTERS, ...filters };
  return { records: records.filter((record) => matchesFilters(record, all, context)), ignored };
}

async function load(root: URL, edition: Edition): Promise<Opened> {
  const [data, { communes: encoded, epcis }] = await Promise.all([
    fetchDirectory(root, edition),
    fetchPlaces(root, edition),
  ]);
  const { communes } = decodeCommunes(encoded);
  const { taxonomy, territories } = data;
  return {
    data,
    ground: createCoverageGround({ communes, epcis, territories }),
    context: createFilterContext({ ...data, epcis }),
    kinds: new Set(taxonomy.kinds.map(({ id }) => id)),
    sectors: new Set(taxonomy.sectors.map(({ id }) => id)),
  };
}

/** An `ArtefactError` leaves a worker as a message: the fields of an error class do not survive the way. */
async function answerOrFailure<T>(work: () => Promise<T>): Promise<T | HostFailure> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArtefactError)) throw error;
    return { file: error.file, problem: error.problem, message: error.message };
  }
}
