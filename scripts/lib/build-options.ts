/** Flags of `npm run data`. */
import { stat } from 'node:fs/promises';
import { Command, CommanderError, Option } from 'commander';
import { PROFILE_NAMES, type ProfileName } from '#domain/issue.ts';
import { usageError } from './errors.ts';

export interface CommandOptions {
  data: string;
  out: string;
  check: boolean;
  profile: ProfileName;
  geocoder: 'offline' | 'ban';
  geocoderUrl?: string;
  report?: string;
  now?: string;
  quiet: boolean;
  /** Files of corrections to apply instead of building. */
  apply?: string[];
  yes: boolean;
}

function createCommand(): Command {
  return new Command('npm run data --')
    .description('Validates, geocodes and publishes the directory.')
    .option('--data <folder>', 'input folder', 'data')
    .option('--out <folder>', 'output folder', 'public/data')
    .option('--check', 'compare with the output folder, write nothing, exit 1 when it is stale', false)
    .addOption(
      new Option('--profile <name>', 'bar that data must pass')
        .choices([...PROFILE_NAMES])
        .default('publish'),
    )
    .addOption(
      new Option('--geocoder <name>', 'who looks addresses up')
        .choices(['offline', 'ban'])
        .default('offline'),
    )
    .option('--geocoder-url <url>', 'base address of the geocoder')
    .option('--report <file>', 'write every problem to FILE (JSON), and beside it as HTML')
    .option('--now <date>', 'date of the edition, YYYY-MM-DD (default: the one of site.json)')
    .option('--apply <files...>', 'show what corrections change in the rows; with --yes, write it')
    .option('--yes', 'with --apply: write without asking', false)
    .option('--quiet', 'print problems only', false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
}

/** Undefined when the person asked for help, which is printed. @throws CommandError (usage) */
export async function parseBuildOptions(argv: readonly string[]): Promise<CommandOptions | undefined> {
  const options = parse(argv);
  if (options === undefined) return undefined;
  for (const [name, value] of Object.entries(options)) {
    // `--report --check` would write a report called `--check`.
    if (typeof value === 'string' && value.startsWith('--'))
      throw usageError(`--${name}: expected a value, found the option ${value}`);
  }
  if (options.now !== undefined && !isDay(options.now)) {
    throw usageError(`--now ${JSON.stringify(options.now)}: expected a date such as 2026-11-22`);
  }
  if (options.yes && options.apply === undefined)
    throw usageError('--yes: expected --apply with it; a build asks nothing');
  if (options.geocoderUrl !== undefined && options.geocoder === 'offline') {
    throw usageError('--geocoder-url: expected --geocoder ban with it; an offline build asks nobody');
  }
  const folder = await stat(options.data).catch(() => undefined);
  if (!folder?.isDirectory()) throw usageError(`--data ${JSON.stringify(options.data)}: expected a folder`);
  return options;
}

function parse(argv: readonly string[]): CommandOptions | undefined {
  try {
    return createCommand()
      .parse([...argv])
      .opts<CommandOptions>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw usageError(`${error.message.replace(/^error: /, '')} (npm run data -- --help says more)`);
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}
