/** The command `npm run basemap`: makes `public/basemap/` from the geodata inputs. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { prepareInputs } from '../inputs.ts';
import { createUnits } from './admin-units.ts';
import { attribution } from './attribution.ts';
import { readContours, withContours } from './contours.ts';
import { compareFiles, type GeneratedFiles, writeFiles } from './emit.ts';
import { buildEpciCells } from './epci-cells.ts';
import { buildOfficialEpci } from './epci-outlines.ts';
import { readFonts } from './fonts.ts';
import { createMarks } from './marks.ts';
import { buildOutlines } from './outlines.ts';
import { buildPlaces } from './places.ts';
import { readBasemapInputs } from './read-inputs.ts';
import { rankTowns } from './towns.ts';
import { buildWater } from './water.ts';

const USAGE = 'npm run basemap -- [--check] [--data DIR] [--out DIR] [--contours DIR]';
const STATUS = { fine: 0, stale: 1, usage: 2, failed: 3 } as const;

interface Folders {
  data: string;
  /** Official contours that an operator has downloaded. */
  contours: string | undefined;
}

/** Makes every file in memory: the same inputs give the same bytes. */
async function buildFiles({ data, contours }: Folders): Promise<GeneratedFiles> {
  const folder = await prepareInputs();
  const inputs = await readBasemapInputs(folder, data);
  const official = contours === undefined ? undefined : await readContours(contours, inputs.communes);
  const units = createUnits(inputs.naturalEarth, inputs.departments, inputs.regions);
  const outlines = await buildOutlines(folder, withContours(units, official));
  const epci = await (official === undefined
    ? buildEpciCells(folder, outlines, inputs.communes)
    : buildOfficialEpci(folder, outlines, official));
  const water = await buildWater(folder, inputs.waters);
  const towns = rankTowns(inputs.communes, {
    regions: new Set(inputs.regions.map(({ chefLieu }) => chefLieu)),
    departments: new Set(inputs.departments.map(({ chefLieu }) => chefLieu)),
  });
  return new Map([
    ['france.topo.json', encodeJson(outlines)],
    ['epci.topo.json', encodeJson(epci)],
    ['water.json', encodeJson(water)],
    ['places.json', encodeJson(buildPlaces(towns, outlines))],
    ['ATTRIBUTION.md', new TextEncoder().encode(attribution(official))],
    ...createMarks(),
    ...(await readFonts()),
  ]);
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: join('public', 'basemap') },
      contours: { type: 'string' },
    },
  });
  const out = resolve(values.out);
  const files = await buildFiles({
    data: resolve(values.data),
    contours: values.contours === undefined ? undefined : resolve(values.contours),
  });
  if (values.check) return reportDifferences(await compareFiles(out, files));
  await writeFiles(out, files);
  for (const [name, content] of files) console.log(describeSize(name, content));
  return STATUS.fine;
}

function reportDifferences(differences: readonly string[]): number {
  if (differences.length === 0) return STATUS.fine;
  console.error(`The basemap is not up to date; run \`npm run basemap\`.\n  ${differences.join('\n  ')}`);
  return STATUS.stale;
}

function describeSize(name: string, content: Uint8Array): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  const compressed = gzipSync(content, { level: 9 }).length;
  return `${kilobytes(content.length)} ${kilobytes(compressed)} gz  ${name}`;
}

function isUsageError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

try {
  process.exitCode = await run();
} catch (error) {
  const usage = isUsageError(error);
  console.error(error instanceof Error ? error.message : error);
  if (usage) console.error(USAGE);
  process.exitCode = usage ? STATUS.usage : STATUS.failed;
}
