/** Departments, regions and the other countries as one topology: a border is drawn and shipped once. */
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Unit } from './admin-units.ts';
import { runMapshaper } from './mapshaper.ts';

export interface DepartmentProperties {
  code: string;
  name: string;
  region: string;
}
export interface RegionProperties {
  code: string;
  name: string;
}
export interface WorldProperties {
  country: string;
}
export type Outlines = Topology<{
  departments: GeometryCollection<DepartmentProperties>;
  regions: GeometryCollection<RegionProperties>;
  world: GeometryCollection<WorldProperties>;
}>;

/** Steps of the grid on which the coordinates are rounded: about 200 m at the equator, less northwards. */
const QUANTIZATION = 200_000;

/** Natural Earth repeats borders with tiny differences: `snap` first, `-clean` after the simplification. */
const COMMANDS = [
  '-i units.json snap',
  '-dissolve code,country,intervalM copy-fields=name,region,regionName',
  '-simplify variable weighted interval=intervalM keep-shapes',
  '-clean',
  "-filter 'code != null' + name=departments",
  "-target 1 -filter 'code == null && intervalM >= 10000' + name=far",
  '-filter-islands min-area=300km2',
  "-target 1 -filter 'code == null && intervalM < 10000' + name=near",
  '-filter-islands min-area=4km2',
  '-target near,far -merge-layers name=world -filter remove-empty',
  '-target departments -dissolve region copy-fields=regionName + name=regions',
  "-each 'code = region, name = regionName' -filter-fields code,name -sort code",
  '-target departments -filter-fields code,name,region -sort code',
  '-target world -dissolve country + -filter-fields country -sort country -drop target=world -rename-layers world',
  `-o france.topo.json format=topojson quantization=${QUANTIZATION} target=departments,regions,world`,
] as const;

/** @param inputs folder of the installed inputs */
export async function buildOutlines(inputs: string, units: readonly Unit[]): Promise<Outlines> {
  const files = { 'units.json': { type: 'FeatureCollection', features: units } };
  const written = await runMapshaper(inputs, COMMANDS, files);
  return written['france.topo.json'] as Outlines;
}
