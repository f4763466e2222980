import { describe, expect, it } from 'vitest';
import { GROUND } from '../coverage/fixtures.ts';
import { createFrame } from './frame.ts';
import { createPlaceMapMaker, type Place } from './place-map.ts';
import type { Area, MapShapes } from './territory-map.ts';
import { boxOfName, townsIn } from './towns.ts';

function area(code: string, west: number, east: number): Area {
  const ring: [number, number][] = [
    [west, -0.5],
    [east, -0.5],
    [east, 0.5],
    [west, 0.5],
    [west, -0.5],
  ];
  return { code, polygons: [[ring]], bbox: [west, -0.5, east, 0.5] };
}

const SHAPES: MapShapes = {
  regions: [area('R11', -0.5, 1.5)],
  departments: [area('D01', -0.5, 0.3), area('D02', 0.3, 1.5)],
  world: [area('XX', 3.5, 5)],
  epcis: [area('E100000001', -0.5, 0.7)],
};
const mapOf = createPlaceMapMaker({ ground: GROUND, shapes: SHAPES });
const [commune] = GROUND.communes;
if (commune === undefined) throw new Error('expected a commune in the fixture, found none');
const there: Place = {
  kinds: ['pole', 'cluster'],
  point: [commune.lng, commune.lat],
  territory: { commune: `C${commune.code}`, department: 'D01', region: 'R11' },
};

describe('createPlaceMapMaker', () => {
  it('puts a point in the middle of what is shown, with the name of its town and the main kind', () => {
    const map = mapOf(there);
    expect(map).toMatchObject({ shows: 'point', own: '', view: [160, 160, 640, 320] });
    expect(map?.marks).toEqual([{ x: 480, y: 320, radius: 22, count: 1, kind: 'pole' }]);
    expect(map?.names.map(({ lines }) => lines)).toEqual([[commune.name]]);
    expect(map?.around).toMatch(/^M/);
    expect(map?.towns?.map(({ name }) => name)).not.toContain(commune.name);
  });

  it('draws a place once, whatever stands there', () => {
    const incubator = mapOf({ ...there, kinds: ['incubator'] });
    expect(incubator?.marks[0]?.kind).toBe('incubator');
    expect(incubator?.around).toBe(mapOf(there)?.around);
  });

  it('shows the area and no mark where only the area is known, the finest one', () => {
    const map = mapOf({ kinds: ['pole'], territory: { department: 'D01', region: 'R11' } });
    expect(map).toMatchObject({ shows: 'area', outlined: 'department', marks: [] });
    expect(map?.own).toMatch(/^M/);
    expect(mapOf({ kinds: ['pole'], territory: {} })).toBeUndefined();
  });
});

describe('townsIn', () => {
  const frame = createFrame([0, -0.5, 0, 0.5]);
  const shown = [0, 0, 960, 640] as const;
  const town = (name: string, lng: number, lat = 0) => ({ name, lng, lat, population: 1 });

  it('names the first where names have room, on the other side where there is none, and leaves the others out', () => {
    const towns = [
      town('Grande Ville', 0),
      town('Voisine', 0.02),
      town('Loin', 0.3, 0.3),
      town('Ailleurs', 9),
    ];
    const placed = townsIn(frame, towns, shown, []);
    expect(placed.map(({ name, side }) => [name, side])).toEqual([
      ['Grande Ville', 'right'],
      ['Loin', 'right'],
    ]);
    const [left] = townsIn(frame, [town('Grande Ville', 0)], shown, [boxOfName('déjà là', 560, 320)]);
    expect(left?.side).toBe('left');
  });
});
