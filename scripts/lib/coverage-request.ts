/** The command line of the coverage command, checked as far as it can be without the data. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { TERRITORY_LEVELS, type TerritoryLevel } from '#domain/territory.ts';
import { MEASURES, type Measure } from '#engine/coverage/measures.ts';
import { decodeScenario, MAX_CHANGES, type ScenarioChange } from '#engine/coverage/scenario.ts';
import { usageError } from './errors.ts';

export type CoverageFormat = 'table' | 'csv' | 'json';

interface Options {
  measure: Measure;
  radius: number;
  kind: string[];
  sector: string[];
  need: string[];
  level?: TerritoryLevel;
  territory?: string;
  scenario?: string;
  format: CoverageFormat;
  json: boolean;
  data: string;
}

export interface CoverageRequest {
  measure: Measure;
  radiusKm: number;
  kinds: readonly string[];
  sectors: readonly string[];
  needs: readonly string[];
  level: TerritoryLevel | undefined;
  territory: string | undefined;
  scenario: readonly ScenarioChange[];
  format: CoverageFormat;
  data: string;
}

const NAME = 'npm run --silent coverage --';
const LARGEST_RADIUS_KM = 20_000;

function createCommand(): Command {
  return new Command(NAME)
    .description('Measures how the organisations of the built directory cover the territories.')
    .addOption(new Option('--measure <name>', 'what to measure').choices(MEASURES).default('access'))
    .option('--radius <km>', 'great-circle kilometres, for access and white', kilometres, 30)
    .option('--kind <id>', 'only this kind; repeat it for any of several', collect, [])
    .option('--sector <id>', 'only this sector; repeat it for any of several', collect, [])
    .option('--need <id>', 'only those who meet this need; repeat it for any of several', collect, [])
    .addOption(new Option('--level <name>', 'one row for each').choices(TERRITORY_LEVELS))
    .option('--territory <code>', 'only rows in it, such as R84, D69, E200046977 or C69123')
    .option('--scenario <changes>', 'what if, such as "+incubator@C01283,-polymeris,~h7@C69123"')
    .addOption(
      new Option('--format <name>', 'how to print').choices(['table', 'csv', 'json']).default('table'),
    )
    .option('--json', 'short for --format json', false)
    .option('--data <folder>', 'output folder of the data build', 'public/data')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
}

/**
 * Undefined when the person asked for help, which is printed.
 * @throws {CommandError} with exit status 2 for a wrong command line
 */
export function parseCoverageRequest(argv: readonly string[]): CoverageRequest | undefined {
  const command = createCommand();
  try {
    command.parse([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw usageError(`${error.message.replace(/^error: /, '')} (npm run coverage -- --help says more)`);
  }
  return toRequest(command.opts<Options>());
}

function toRequest(options: Options): CoverageRequest {
  const { measure, radius, kind, sector, need, level, territory, scenario, format, json, data } = options;
  if (measure === 'quotient' && sector.length === 0) {
    throw usageError(
      '--measure quotient compares a sector with all: expected --sector <id>, such as digital',
    );
  }
  return {
    measure,
    radiusKm: radius,
    kinds: kind,
    sectors: sector,
    needs: need,
    level,
    territory,
    scenario: scenario === undefined ? [] : readScenario(scenario),
    format: json ? 'json' : format,
    data,
  };
}

/** A link ignores what it cannot read; a person at a terminal is told. */
function readScenario(text: string): ScenarioChange[] {
  const parts = text.split(',');
  if (parts.length > MAX_CHANGES) {
    throw usageError(`--scenario: ${parts.length} changes, expected ${MAX_CHANGES} at most`);
  }
  for (const part of parts) {
    if (decodeScenario(part).length === 1) continue;
    throw usageError(
      `--scenario: ${JSON.stringify(part)}: expected "+kind.sector@C01283", "-id" or "~id@C69123"`,
    );
  }
  return decodeScenario(text);
}

function kilometres(text: string): number {
  const value = Number(text);
  if (/^\d{1,5}(\.\d+)?$/.test(text) && value > 0 && value <= LARGEST_RADIUS_KM) return value;
  throw new InvalidArgumentError(`expected kilometres such as 30, at most ${LARGEST_RADIUS_KM}`);
}

function collect(value: string, known: readonly string[]): string[] {
  return [...known, ...value.split(',')];
}
