/**
 * `npm run --silent search -- "incubateur numérique toulouse"`: the search of the app, from a terminal.
 * Exit status: 0 fine, even when nobody is found; 1 a table of cases (`--cases`) not reached; 2 wrong usage; 3 a file that cannot be read.
 */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { search } from '#engine/search/search.ts';
import { createSearchIndex, type SearchIndex } from '#engine/search/search-index.ts';
import type { SearchAnswer, SearchResult } from '#engine/search/types.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';
import { ioError, runCommand, usageError } from './lib/errors.ts';
import { loadPublished, readText } from './lib/published-data.ts';
import { type CaseTable, formatCaseReport, parseSearchCases, playSearchCases } from './lib/search-cases.ts';

interface Options {
  json: boolean;
  batch?: string;
  cases?: string;
  limit: number;
  data: string;
}

interface Request extends Options {
  query: string;
}

function createCommand(): Command {
  return new Command('npm run --silent search --')
    .description('Searches the built directory: kinds, sectors, activity codes, needs, places and names.')
    .argument('[query...]', 'what you look for, in any order, French or English')
    .option('--json', 'print one JSON object', false)
    .option('--batch <file>', 'read one query a line, print one JSON object a line')
    .option(
      '--cases <file>',
      'play a table of queries with what must be found, print the shares; exit 1 below them',
    )
    .option('--limit <n>', 'results to print', wholeNumber, 10)
    .option('--data <folder>', 'output folder of the data build', 'public/data')
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('expected a whole number such as 10');
  return Number(text);
}

async function main(): Promise<number> {
  const request = parseArguments(process.argv);
  if (request === undefined) return 0;
  if (request.batch !== undefined) return runBatch(request, request.batch);
  if (request.cases !== undefined) return runCases(request, request.cases);
  const index = await loadIndex(request.data);
  const found = search(index, request.query, { limit: request.limit });
  console.log(request.json ? JSON.stringify(toJson(found, request.query, index)) : toTable(found, index));
  return 0;
}

/** Undefined when the person asked for help, which is printed. */
function parseArguments(argv: readonly string[]): Request | undefined {
  const command = createCommand();
  try {
    command.parse([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw usageError(`${error.message.replace(/^error: /, '')} (npm run search -- --help says more)`);
  }
  const options = command.opts<Options>();
  const query = command.args.join(' ');
  if (query === '' && options.batch === undefined && options.cases === undefined) {
    throw usageError(
      'no query: expected words to look for, such as "incubateur toulouse", or --batch <file>',
    );
  }
  if (query !== '' && options.batch !== undefined) {
    throw usageError(`both a query (${JSON.stringify(query)}) and --batch: expected one of them`);
  }
  return { ...options, query };
}

async function runBatch({ data, limit }: Options, file: string): Promise<number> {
  const lines = (await readText(file)).replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const index = await loadIndex(data);
  for (const query of lines)
    console.log(JSON.stringify(toJson(search(index, query, { limit }), query, index)));
  return 0;
}

/** Exit status 1 when a share is below the one that the table asks for. */
async function runCases({ data }: Options, file: string): Promise<number> {
  const text = await readText(file);
  const table = readTable(file, text);
  const report = playSearchCases(table, await loadIndex(data));
  console.log(formatCaseReport(report, table));
  return report.passes ? 0 : 1;
}

function readTable(file: string, text: string): CaseTable {
  try {
    return parseSearchCases(text);
  } catch (error) {
    throw ioError(`cannot use ${file}`, error);
  }
}

async function loadIndex(folder: string): Promise<SearchIndex> {
  const { records, edition, taxonomy, territories, epcis, communes, former } = await loadPublished(folder);
  const vocabulary = createVocabulary({
    taxonomy,
    territories,
    epcis,
    communes,
    formerCommunes: former,
    records,
  });
  return createSearchIndex(records, { taxonomy, territories, edition, vocabulary });
}

function toJson(answer: SearchAnswer, query: string, index: SearchIndex): unknown {
  const { understood, total, results } = answer;
  const { kinds, sectors, needs, text } = understood;
  const territories = understood.territories.map(({ code, name, level }) => ({ code, name, level }));
  const names = namesById(index);
  return {
    query,
    understood: { kinds, sectors, territories, needs, text },
    total,
    results: results.map((result) => ({
      id: result.id,
      name: names.get(result.id)?.name ?? '',
      score: round(result.score, 4),
      ...(result.distanceKm === undefined ? {} : { distanceKm: round(result.distanceKm, 1) }),
      reasons: codesOf(result),
    })),
  };
}

function toTable(answer: SearchAnswer, index: SearchIndex): string {
  const { understood, total, results } = answer;
  const places = understood.territories.map(({ name, code }) => `${name} (${code})`);
  const terms = [...understood.kinds, ...understood.sectors, ...understood.needs, ...places];
  const heading = [
    `understood: ${terms.join(' · ') || 'nothing in particular'}`,
    ...(understood.text === '' ? [] : [`free text: ${understood.text}`]),
    ...(answer.relaxed === 'text' ? ['nobody matches the free text too: it was left out'] : []),
    ...(answer.relaxed === 'parts' ? ['nobody matches all of it: the whole line was searched as text'] : []),
    `${total} found${results.length < total ? `, the first ${results.length}` : ''}`,
  ];
  const names = namesById(index);
  const rows = results.map((result) => rowOf(result, names.get(result.id)));
  return [...heading, '', ...rows].join('\n');
}

function rowOf(result: SearchResult, record: DirectoryRecord | undefined): string {
  const distance = result.distanceKm === undefined ? '' : `${Math.round(result.distanceKm)} km`;
  const name = (record?.name ?? result.id).slice(0, 60);
  return `${name.padEnd(60)}  ${distance.padStart(8)}  ${codesOf(result).join(', ')}`;
}

/** Each code once: an organisation may meet two needs of one query. */
function codesOf({ reasons }: SearchResult): string[] {
  return [...new Set(reasons.map((reason) => reason.code))];
}

function namesById({ records }: SearchIndex): Map<string, DirectoryRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

await runCommand(main);
