import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readContours, withContours } from './contours.ts';

const square = (side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [side, 0],
      [side, side],
      [0, 0],
    ],
  ],
});
const area = (code: string, side = 1) => ({ type: 'Feature', properties: { code }, geometry: square(side) });
const textOf = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const COMMUNES = [{ epci: '200000172' }, { epci: '' }];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contours-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('reads the contours of the EPCI, packed or not, and the departments when they are there', async () => {
  await writeFile(join(folder, 'epci-100m.geojson.gz'), gzipSync(textOf(area('200000172'))));
  await writeFile(join(folder, 'departements-1000m.geojson'), textOf(area('01', 2)));
  await writeFile(join(folder, 'regions-1000m.geojson'), 'never read');
  const contours = await readContours(folder, COMMUNES);
  expect(contours.epci.map(({ properties }) => properties)).toEqual([{ code: 'E200000172' }]);
  expect([...contours.departments]).toEqual([['D01', square(2)]]);
});

it('puts official departments in the place of ours, and leaves the rest of the world', () => {
  const unit = (code: string | null) => ({
    type: 'Feature' as const,
    properties: { code, name: null, region: null, regionName: null, country: 'FR', intervalM: 1 },
    geometry: square(1),
  });
  const official = { epci: [], departments: new Map([['D01', square(2)]]) };
  const units = withContours([unit('D01'), unit('D02'), unit(null)], official);
  expect(units.map(({ geometry }) => geometry)).toEqual([square(2), square(1), square(1)]);
  expect(withContours([unit('D01')], undefined)).toEqual([unit('D01')]);
});

it('says what is missing, broken, doubled or of another year', async () => {
  await expect(readContours(join(folder, 'nowhere'), [])).rejects.toThrow('nowhere: cannot be read');
  await expect(readContours(folder, [])).rejects.toThrow('no epci-*.geojson');
  await writeFile(join(folder, 'epci-100m.geojson'), '{"type":"FeatureCollection","features":[{}]}');
  await expect(readContours(folder, [])).rejects.toThrow('epci-100m.geojson: features.0.properties');
  await writeFile(join(folder, 'epci-100m.geojson'), 'half a fi');
  await expect(readContours(folder, [])).rejects.toThrow('cannot be read as GeoJSON');
  await writeFile(join(folder, 'epci-100m.geojson'), textOf(area('999999999')));
  await expect(readContours(folder, COMMUNES)).rejects.toThrow(
    'no contour for 1 EPCI of the territories: E200000172',
  );
  await writeFile(join(folder, 'epci-5m.geojson'), textOf(area('200000172')));
  await expect(readContours(folder, COMMUNES)).rejects.toThrow(
    'epci-100m.geojson, epci-5m.geojson: expected one',
  );
});
