/**
 * A small country on the equator, where distances are known by heart: 0.1 degree is 11.1195 km, 1 degree 111.1951.
 *
 * | commune | lng | people | department | region | EPCI |
 * |---|---|---|---|---|---|
 * | 01001 Alpha | 0.0 | 1,000 | 01 | 11 | 100000001 |
 * | 01002 Bravo | 0.1 | 3,000 | 01 | 11 | 100000001 |
 * | 02001 Charlie | 0.5 | 6,000 | 02 | 11 | 100000001 (crosses the border) |
 * | 02002 Delta | 1.0 | unknown | 02 | 11 | none |
 * | 03001 Echo | 2.0 | 10,000 | 03 | 22 | 200000002 |
 * | 03101 Echo 1er | 2.0 | 4,000 | 03 | 22 | arrondissement of Echo |
 */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox, Commune } from '#domain/territory.ts';
import { createCoverageGround } from './ground.ts';

const bbox: Bbox = [0, 0, 2, 0];
const commune = (
  code: string,
  name: string,
  lng: number,
  population: number | null,
  epci?: string,
): Commune => {
  const department = code.slice(0, 2);
  const region = department === '03' ? '22' : '11';
  const place = { code, name, department, region, population, postalCodes: [], lng, lat: 0 };
  return epci === undefined ? place : { ...place, epci };
};
const epci = (code: string, department: string, region: string, population: number) => {
  const center: [number, number] = [0, 0];
  return { code, name: code, department, region, population, center, bbox };
};

export const GROUND = createCoverageGround({
  communes: [
    commune('01001', 'Alpha', 0, 1000, '100000001'),
    commune('01002', 'Bravo', 0.1, 3000, '100000001'),
    commune('02001', 'Charlie', 0.5, 6000, '100000001'),
    commune('02002', 'Delta', 1, null),
    commune('03001', 'Echo', 2, 10_000, '200000002'),
    { ...commune('03101', 'Echo 1er', 2, 4000, '200000002'), parent: '03001' },
  ],
  epcis: [epci('E100000001', 'D02', 'R11', 10_000), epci('E200000002', 'D03', 'R22', 10_000)],
  territories: {
    country: { code: 'FR', name: 'France', population: 20_000, bbox },
    regions: [
      { code: 'R11', name: 'West', population: 10_000, bbox, overseas: false },
      { code: 'R22', name: 'East', population: 10_000, bbox, overseas: false },
      { code: 'R33', name: 'Empty', population: null, bbox, overseas: true },
    ],
    departments: [
      { code: 'D01', name: 'One', region: 'R11', population: 4000, bbox },
      { code: 'D02', name: 'Two', region: 'R11', population: 6000, bbox },
      { code: 'D03', name: 'Three', region: 'R22', population: 10_000, bbox },
    ],
  },
});

/** An organisation at the centre of Alpha unless told otherwise. */
export function recordOf(id: string, changes: Partial<DirectoryRecord> = {}): DirectoryRecord {
  const territory = { commune: 'C01001', epci: 'E100000001', department: 'D01', region: 'R11' };
  const place = { territory, point: [0, 0] satisfies [number, number] };
  return { id, name: id, kinds: ['incubator'], sectors: ['digital'], summary: {}, ...place, ...changes };
}
