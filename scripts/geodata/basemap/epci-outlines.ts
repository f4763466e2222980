/** `epci.topo.json`: the outlines of the EPCI, approximate or official, on the grid of the other outlines. */
import { quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Contours } from './contours.ts';
import type { EpciArea, EpciProperties } from './epci-areas.ts';
import { runMapshaper } from './mapshaper.ts';
import type { Outlines } from './outlines.ts';

interface EpciOutlinesInfo {
  /** True when the outlines are cells around commune centres, false when they are official. */
  approximate: boolean;
  /** How they were made. */
  method: string;
}
type EpciTopology = Topology<{ epci: GeometryCollection<EpciProperties> }>;
export type EpciOutlines = EpciTopology & { properties: EpciOutlinesInfo };

/** Details smaller than this are dropped from official contours; cells have none. */
const OFFICIAL_INTERVAL_M = 150;

const OFFICIAL: EpciOutlinesInfo = {
  approximate: false,
  method: 'Official contours (IGN ADMIN EXPRESS, Etalab), simplified.',
};

/**
 * @param inputs folder of the installed inputs
 * @param simplify commands between the reading and the joining
 */
export async function joinEpciAreas(
  inputs: string,
  areas: readonly EpciArea[],
  outlines: Outlines,
  { info, simplify = [] }: { info: EpciOutlinesInfo; simplify?: readonly string[] },
): Promise<EpciOutlines> {
  if (outlines.transform === undefined)
    throw new Error('Outlines without a grid: expected a quantized topology');
  const commands = [
    '-i areas.json snap',
    ...simplify,
    // Areas of two departments meet where only one of them has a corner.
    '-clean',
    '-dissolve code',
    '-sort code',
    '-rename-layers epci',
    '-o epci.topo.json format=topojson no-quantization',
  ];
  const files = { 'areas.json': { type: 'FeatureCollection', features: areas } };
  const written = await runMapshaper(inputs, commands, files);
  // Rounded like the departments, so that a shared border is the same line in both files.
  const topology = quantize(written['epci.topo.json'] as EpciTopology, outlines.transform);
  return { ...topology, properties: info };
}

/** @param inputs folder of the installed inputs */
export function buildOfficialEpci(
  inputs: string,
  outlines: Outlines,
  { epci }: Contours,
): Promise<EpciOutlines> {
  const simplify = [`-simplify weighted interval=${OFFICIAL_INTERVAL_M} keep-shapes`];
  return joinEpciAreas(inputs, epci, outlines, { info: OFFICIAL, simplify });
}
