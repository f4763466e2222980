/**
 * `npm run territories [-- --check]`: regenerates `data/territories/` from the official geographic code.
 * Exit status: 0 fine, 1 stale (with --check) or a commune that nothing locates, 2 wrong usage, 3 inputs or disk.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, EXIT_DATA, ioError, runCommand, usageError } from '../lib/errors.ts';
import { assembleCommunes } from './assemble.ts';
import { countSources, type Located, locateCommunes } from './coordinates.ts';
import { listFormerCommunes, listMergedCodes } from './former-communes.ts';
import { readGeonames } from './geonames.ts';
import { prepareInputs } from './inputs.ts';
import { type OfficialList, readOfficialList } from './official-list.ts';
import { parseReviewedPoints, type ReviewedPoint } from './reviewed-points.ts';
import { buildTerritories } from './territories.ts';
import { formatReadme, type ReadmeFacts } from './territories-readme.ts';
import { formatFiles, type TerritoryFiles } from './territory-files.ts';
import { findStale, writeFiles } from './write-files.ts';

const FOLDER = fileURLToPath(new URL('../../data/territories/', import.meta.url));
const REVIEWED = 'coordinates.csv';

await runCommand(async () => {
  const check = readArguments(process.argv.slice(2));
  const inputs = await prepareInputs();
  const files = await generate(inputs);
  const stale = await findStale(FOLDER, files);
  if (check) return reportStale(stale);
  await writeFiles(FOLDER, files).catch((error) => {
    throw ioError(`${FOLDER}: cannot be written`, error);
  });
  console.log(
    stale.length === 0 ? 'data/territories: unchanged' : `data/territories: wrote ${stale.join(', ')}`,
  );
  return 0;
});

function readArguments(args: readonly string[]): boolean {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined)
    throw usageError(`unknown argument "${unknown}". Usage: npm run territories [-- --check]`);
  return args.length > 0;
}

function reportStale(stale: readonly string[]): number {
  if (stale.length === 0) {
    console.log('data/territories: up to date');
    return 0;
  }
  console.error(`data/territories: stale: ${stale.join(', ')}. Run: npm run territories`);
  return EXIT_DATA;
}

async function generate(inputs: string): Promise<TerritoryFiles> {
  const list = await readOfficialList(inputs);
  const geonames = await readGeonames(inputs);
  const reviewed = await readReviewed();
  const rows = list.communes.filter((row) => row.type === 'commune-actuelle' || row.commune !== undefined);
  const mergedCodes = listMergedCodes(list.communes);
  const located = locateCommunes(rows, { geonames, boxes: list.boxes, mergedCodes, reviewed });
  refuseUnlocated(located);
  const { points } = located;
  const assembled = assembleCommunes({ rows, epci: list.epci, points, boxes: list.boxes, mergedCodes });
  return format(list, located, assembled);
}

function format(
  list: OfficialList,
  located: Located,
  assembled: ReturnType<typeof assembleCommunes>,
): TerritoryFiles {
  const today = assembled.communes.filter((commune) => commune.parent === undefined);
  const territories = buildTerritories({
    communes: today,
    regions: list.regions,
    departments: list.departments,
    epci: list.epci,
  });
  const former = listFormerCommunes(list.communes, list.boxes);
  const facts: ReadmeFacts = {
    communes: today.length,
    arrondissements: assembled.communes.length - today.length,
    epci: territories.epci.length,
    departments: territories.departments.length,
    regions: territories.regions.length,
    formerCommunes: former.length,
    formerWithoutName: former.filter((row) => row.name === '').length,
    withoutPopulation: today.filter((commune) => commune.population === null).length,
    sources: countSources(located.points.values()),
    repaired: assembled.repaired,
  };
  printFacts(facts);
  return { ...formatFiles(territories, assembled.communes, former), 'README.md': formatReadme(facts) };
}

async function readReviewed(): Promise<Map<string, ReviewedPoint>> {
  const file = join(FOLDER, REVIEWED);
  const text = await readFile(file, 'utf8').catch((error) => {
    throw ioError(`data/territories/${REVIEWED}: cannot be read`, error);
  });
  const { points, problems } = parseReviewedPoints(text);
  refuse(problems.map((problem) => `data/territories/${REVIEWED}:${problem}`));
  return points;
}

function refuseUnlocated({ missing, unused }: Located): void {
  const problems = missing.map(
    ({ code, nom }) => `${code} ${nom}: no source gives a point. Add it to data/territories/${REVIEWED}`,
  );
  for (const { line, code, name } of unused) {
    problems.push(
      `data/territories/${REVIEWED}:${line}: ${code} ${name} changes nothing any more. Delete the line`,
    );
  }
  refuse(problems);
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new CommandError(EXIT_DATA, problems.join('\n'));
}

function printFacts(facts: ReadmeFacts): void {
  const { sources, repaired, ...counts } = facts;
  for (const [name, count] of Object.entries({ ...counts, ...sources })) console.log(`${name}: ${count}`);
  console.log(`boxes repaired: ${repaired.join(' ')}`);
}
