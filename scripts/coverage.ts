/**
 * `npm run --silent coverage -- --measure access --radius 30 --kind incubator --level region --json`: the figures
 * of the coverage page, from a terminal.
 * Exit status: 0 fine; 2 wrong usage; 3 a file that cannot be read.
 */
import type { TerritoryLevel } from '#domain/territory.ts';
import { type CoverageTable, coverageTable, createCoverage } from '#engine/coverage/coverage.ts';
import {
  chosenFilters,
  coverageCsv,
  definitionOf,
  type ExportAbout,
  leftOutSentences,
  sourceText,
} from '#engine/coverage/export.ts';
import { type CoverageGround, territoryOf } from '#engine/coverage/ground.ts';
import { MEASURE_INFO, measureValue } from '#engine/coverage/measures.ts';
import {
  applyScenario,
  encodeChange,
  encodeScenario,
  type ScenarioRecord,
} from '#engine/coverage/scenario.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { matchesFilters } from '#engine/facets/match-filters.ts';
import { type Filters, NO_FILTERS } from '#engine/search/types.ts';
import { type CoverageData, loadCoverageData } from './lib/coverage-data.ts';
import { type CoverageRequest, parseCoverageRequest } from './lib/coverage-request.ts';
import { runCommand, usageError } from './lib/errors.ts';

interface Answer {
  request: CoverageRequest;
  table: CoverageTable;
  about: ExportAbout;
}

async function main(): Promise<number> {
  const request = parseCoverageRequest(process.argv);
  if (request === undefined) return 0;
  const answer = measure(request, await loadCoverageData(request.data));
  if (request.format === 'json') console.log(JSON.stringify(toJson(answer), null, 2));
  else if (request.format === 'table') console.log(toText(answer));
  else process.stdout.write(coverageCsv(answer.table, [request.measure], answer.about, 'en'));
  return 0;
}

function measure(request: CoverageRequest, data: CoverageData): Answer {
  const filters = filtersOf(request, data);
  const level = levelOf(request, data.ground);
  const directory = withScenario(request, data);
  const passing = (some: Filters) => directory.filter((record) => matchesFilters(record, some, data.context));
  const coverage = createCoverage(data.ground, passing(filters), passing({ ...filters, sectors: [] }));
  const table = coverageTable(coverage, level, [request.radiusKm]);
  return {
    request,
    table: { ...table, rows: rowsWithin(table, data.ground, request.territory) },
    about: {
      name: data.manifest.name,
      edition: data.manifest.edition,
      sources: coverageSources(data.manifest, 'en'),
      filters,
      radiusKm: request.radiusKm,
      scenario: encodeScenario(request.scenario),
    },
  };
}

function filtersOf({ kinds, sectors, needs }: CoverageRequest, { taxonomy }: CoverageData): Filters {
  const check = (flag: string, ids: readonly string[], terms: readonly { id: string }[]) => {
    const unknown = ids.find((id) => !terms.some((term) => term.id === id));
    if (unknown === undefined) return;
    const known = terms.map(({ id }) => id).join(', ');
    throw usageError(`${flag} ${JSON.stringify(unknown)}: expected one of ${known}`);
  };
  check('--kind', kinds, taxonomy.kinds);
  check('--sector', sectors, taxonomy.sectors);
  check('--need', needs, taxonomy.needs);
  return { ...NO_FILTERS, kinds, sectors, needs };
}

function levelOf({ level, territory }: CoverageRequest, ground: CoverageGround): TerritoryLevel {
  if (territory === undefined) return level ?? 'region';
  const found = territoryOf(ground, territory);
  if (found !== undefined) return level ?? found.level;
  throw usageError(
    `--territory ${JSON.stringify(territory)}: expected a code such as R84, D69, E200046977, C69123 or FR`,
  );
}

function withScenario({ scenario }: CoverageRequest, data: CoverageData): readonly ScenarioRecord[] {
  const kinds = new Set(data.taxonomy.kinds.map(({ id }) => id));
  const sectors = new Set(data.taxonomy.sectors.map(({ id }) => id));
  const { records, ignored } = applyScenario(data.records, scenario, { ground: data.ground, kinds, sectors });
  const [first] = ignored;
  if (first === undefined) return records;
  throw usageError(
    `--scenario: ${encodeChange(first)}: expected an organisation, a commune, a kind and sectors that exist`,
  );
}

/** Rows that share a commune with the territory: those inside it, itself, and those that it is a part of. */
function rowsWithin(
  table: CoverageTable,
  ground: CoverageGround,
  code: string | undefined,
): CoverageTable['rows'] {
  if (code === undefined) return table.rows;
  const { rowOfCommune } = ground.levels[table.level];
  const members = territoryOf(ground, code)?.members ?? [];
  const rows = new Set(members.map((commune) => rowOfCommune[commune]));
  return table.rows.filter((_, row) => rows.has(row));
}

function toJson({ request, table, about }: Answer): unknown {
  const { measure: name, radiusKm, territory } = request;
  const { unit, needsRadius } = MEASURE_INFO[name];
  const rowOf = (figures: CoverageTable['country']) => ({
    code: figures.code,
    name: figures.name,
    population: figures.population,
    located: figures.located,
    locatedWithoutPoint: figures.withoutPoint,
    value: measureValue(table, figures, name, radiusKm),
  });
  return {
    measure: name,
    unit: unit.en,
    definition: definitionOf(name, radiusKm, 'en'),
    ...(needsRadius && { radiusKm }),
    level: table.level,
    ...(territory !== undefined && { territory }),
    filters: chosenFilters(about.filters),
    ...(about.scenario !== '' && { hypothetical: true, scenario: about.scenario }),
    publication: about.name,
    edition: about.edition,
    licence: [...new Set(about.sources.map(({ licence }) => licence))].join('; '),
    sources: about.sources,
    leftOut: table.leftOut,
    country: rowOf(table.country),
    rows: table.rows.map(rowOf),
  };
}

function toText({ request, table, about }: Answer): string {
  const { measure: name, radiusKm } = request;
  const { unit, decimals } = MEASURE_INFO[name];
  const chosen = Object.values(chosenFilters(about.filters)).flat();
  const line = (figures: CoverageTable['country']) => {
    const value = measureValue(table, figures, name, radiusKm);
    const text = value === null ? 'no data' : value.toFixed(decimals);
    return `${figures.code.padEnd(11)}${figures.name.slice(0, 48).padEnd(50)}${text.padStart(12)}`;
  };
  return [
    `${definitionOf(name, radiusKm, 'en')} (${unit.en})`,
    `${about.name}, edition of ${about.edition}; filters: ${chosen.join(', ') || 'none'}`,
    ...(about.scenario === '' ? [] : [`HYPOTHETICAL, not the real state: ${about.scenario}`]),
    '',
    ...(table.level === 'country' ? [] : table.rows.map(line)),
    line(table.country),
    '',
    ...leftOutSentences(table.leftOut, 'en').map((text) => `left out: ${text}`),
    ...about.sources.map((source) => `source: ${sourceText(source)}`),
  ].join('\n');
}

await runCommand(main);
