import { describe, expect, it } from 'vitest';
import type { Territories } from '#domain/territory.ts';
import { recordOf } from '../coverage/fixtures.ts';
import { createCountryMapMaker } from './country-map.ts';
import { areaOf } from './fixtures.ts';
import { MAP_HEIGHT, MAP_WIDTH } from './frame.ts';

const region = (code: string, name: string, overseas: boolean) => ({
  code,
  name,
  population: 1,
  bbox: [0, 0, 1, 1] satisfies [number, number, number, number],
  overseas,
});
const TERRITORIES: Territories = {
  country: { code: 'FR', name: 'France', population: 4, bbox: [0, 0, 1, 1] },
  regions: [
    region('R01', 'Near island', true),
    region('R02', 'Island without anybody', true),
    region('R11', 'North', false),
    region('R93', 'South', false),
  ],
  departments: [],
};
const SHAPES = {
  world: [areaOf('XX', [10, 40, 20, 50])],
  regions: [
    areaOf('R01', [-62, 15.8, -61, 16.5]),
    areaOf('R02', [55, -22, 56, -21]),
    areaOf('R11', [0, 46, 8, 50]),
    areaOf('R93', [0, 42, 8, 46]),
  ],
};
const north = recordOf('north', { point: [2, 49], territory: { region: 'R11' } });
const south = recordOf('south', { point: [5, 43], territory: { region: 'R93' }, kinds: ['pole'] });
const island = recordOf('island', { point: [-61.5, 16], territory: { region: 'R01' } });
const { point: _, ...somewhere } = recordOf('somewhere', { territory: { region: 'R93' } });
const mapOf = createCountryMapMaker({
  territories: TERRITORIES,
  shapes: SHAPES,
  records: [north, south, island, somewhere],
});

describe('createCountryMapMaker', () => {
  it('draws each organisation on the land or in the box of its region, and counts who has no place', () => {
    const map = mapOf([north, south, island, somewhere]);
    expect(map?.marks.map(({ count, kind }) => [count, kind])).toEqual([
      [1, 'incubator'],
      [1, 'pole'],
    ]);
    expect(map?.insets.map(({ code, mark }) => [code, mark?.count])).toEqual([['R01', 1]]);
    expect(map).toMatchObject({ drawn: 3, withoutPoint: 1 });
    expect(map?.regions).toMatch(/^M\d+ \d+l[-\d ]+z/);
    expect(map?.foreign).not.toBe('');
  });

  it('keeps the boxes, whoever the map is about, and all of them inside of the drawing and off the land', () => {
    const map = mapOf([north]);
    expect(map?.insets.map(({ code, mark }) => [code, mark])).toEqual([['R01', undefined]]);
    const land = (map?.regions.match(/M(\d+)/g) ?? []).map((start) => Number(start.slice(1)));
    for (const { x, y, path } of map?.insets ?? []) {
      expect(path).not.toBe('');
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(MAP_HEIGHT);
      expect(x + 132).toBeLessThan(Math.min(...land));
    }
  });

  it('is the same whatever the order of the organisations', () => {
    expect(mapOf([island, south, north])).toEqual(mapOf([north, south, island]));
  });

  it('gives the whole drawing to a country without regions overseas, and nothing where no outline is known', () => {
    const regions = TERRITORIES.regions.filter(({ overseas }) => !overseas);
    const territories = { ...TERRITORIES, regions };
    const wide = createCountryMapMaker({ territories, shapes: SHAPES, records: [north] })([north]);
    expect(wide?.insets).toEqual([]);
    expect(wide?.marks[0]?.x).toBeLessThan(MAP_WIDTH / 2);
    const blank = createCountryMapMaker({
      territories,
      shapes: { world: [], regions: [] },
      records: [north],
    });
    expect(blank([north])).toBeUndefined();
  });
});
