import { describe, expect, it } from 'vitest';
import { GROUND, recordOf } from '../coverage/fixtures.ts';
import { areaOf } from './fixtures.ts';
import { clipRing, createFrame, MAP_HEIGHT, MAP_WIDTH, type XY } from './frame.ts';
import { marksOf } from './marks.ts';
import { nameIn } from './names.ts';
import { pathOf, ringArea } from './outlines.ts';
import { type Area, createMapMaker, type MapShapes } from './territory-map.ts';

/** A rectangle of land, around the communes of the small country on the equator. */
function area(code: string, west: number, east: number): Area {
  return areaOf(code, [west, -0.5, east, 0.5]);
}

const SHAPES: MapShapes = {
  regions: [area('R11', -0.5, 1.5), area('R22', 1.5, 3.5)],
  departments: [area('D01', -0.5, 0.3), area('D02', 0.3, 1.5), area('D03', 1.5, 3.5)],
  world: [area('XX', 3.5, 5)],
  epcis: [area('E100000001', -0.5, 0.7), area('E200000002', 1.5, 2.5)],
};
const { point: _, ...POINTLESS } = recordOf('somewhere', { territory: { department: 'D01', region: 'R11' } });
const records = [
  recordOf('alpha-lab'),
  recordOf('alpha-pole', { kinds: ['pole'] }),
  recordOf('bravo', {
    point: [0.1, 0.3],
    territory: { commune: 'C01002', department: 'D01', region: 'R11' },
  }),
  POINTLESS,
];
const mapOf = createMapMaker({ ground: GROUND, records, shapes: SHAPES });

describe('createMapMaker', () => {
  it('draws the territory in its frame, its neighbours and the organisations that have their seat there', () => {
    const map = mapOf('D01');
    expect(map?.own).toMatch(/^M\d+ \d+l[-\d ]+z$/);
    expect(map?.around).not.toBe('');
    expect(map).toMatchObject({ outlined: 'department', inner: '', foreign: '', drawn: 3, withoutPoint: 1 });
    expect(map?.marks.map(({ count, kind }) => [count, kind])).toEqual([
      // An incubator and a pole at one point are no kind.
      [2, undefined],
      [1, 'incubator'],
    ]);
    expect(map?.centre).toBeUndefined();
  });

  it('shows the departments inside of a region, and names the neighbours that have room', () => {
    expect(mapOf('R11')?.inner).not.toBe('');
    // The east is seen on a few pixels only.
    expect(mapOf('R11')?.names).toEqual([]);
    expect(mapOf('D02')?.names.map(({ lines }) => lines)).toEqual([['One'], ['Three']]);
  });

  it('shows a commune at its centre inside of its EPCI, by any of its codes', () => {
    expect(mapOf('C01001')).toMatchObject({ outlined: 'epci', code: 'C01001', drawn: 2 });
    expect(mapOf('C01001')?.centre).toBeDefined();
    expect(mapOf('C03101')?.code).toBe('C03001');
  });

  it('draws where no outline is known, and nothing for what is no territory', () => {
    expect(mapOf('C02002')).toMatchObject({ own: '', centre: { x: MAP_WIDTH / 2, y: MAP_HEIGHT / 2 } });
    expect(mapOf('R99')).toBeUndefined();
    expect(mapOf('FR')).toBeUndefined();
  });
});

describe('createFrame', () => {
  it('keeps a box inside, north up and to scale', () => {
    const { project, kmPerUnit } = createFrame([0, 44, 2, 46]);
    const [west, east, south, north] = [
      project([0, 45]),
      project([2, 45]),
      project([1, 44]),
      project([1, 46]),
    ];
    expect(north[1]).toBeGreaterThan(0);
    expect(south[1]).toBeLessThan(MAP_HEIGHT);
    // One degree of longitude at 45° is 78.6 km, one of latitude 111.2.
    expect((east[0] - west[0]) * kmPerUnit).toBeCloseTo(2 * 78.63, 0);
    expect((south[1] - north[1]) * kmPerUnit).toBeCloseTo(2 * 111.195, 0);
  });

  it('shows some land around a single point', () => {
    expect(createFrame([5, 45, 5, 45]).kmPerUnit * MAP_HEIGHT).toBeGreaterThan(10);
  });
});

describe('clipRing', () => {
  const square = (from: number, to: number): XY[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];

  it('cuts at the frame, keeps what is inside, and drops what is outside', () => {
    expect(ringArea(clipRing(square(-100, 100), 0))).toBe(100 * 100);
    expect(clipRing(square(10, 20))).toEqual(square(10, 20));
    expect(clipRing(square(2000, 3000))).toEqual([]);
    expect(ringArea(clipRing(square(-5000, 5000), 0))).toBeCloseTo(MAP_WIDTH * MAP_HEIGHT, 6);
  });
});

describe('pathOf', () => {
  it('writes steps from point to point, and leaves out what is too small to be seen beside the rest', () => {
    const large: XY[] = [
      [10.2, 10],
      [20, 10],
      [20, 30.4],
    ];
    const speck: XY[] = [
      [1, 1],
      [2, 1],
      [2, 2],
    ];
    expect(pathOf([large, speck])).toBe('M10 10l10 0 0 20z');
    expect(pathOf([speck])).toBe('M1 1l1 0 0 1z');
    expect(pathOf([speck.map(([x, y]): XY => [x / 9, y / 9])])).toBe('M0 0h1v1h-1z');
  });
});

describe('nameIn', () => {
  const box = (width: number, height: number): XY[] => [
    [100, 100],
    [100 + width, 100],
    [100 + width, 100 + height],
    [100, 100 + height],
  ];

  it('writes a name in one line, in two, or not at all', () => {
    expect(nameIn([box(500, 200)], 'Pays de la Loire')?.lines).toEqual(['Pays de la Loire']);
    expect(nameIn([box(160, 200)], 'Pays de la Loire')?.lines).toEqual(['Pays de', 'la Loire']);
    expect(nameIn([box(60, 200)], 'Pays de la Loire')).toBeUndefined();
    expect(nameIn([box(500, 10)], 'Jura')).toBeUndefined();
  });
});

describe('marksOf', () => {
  const frame = createFrame([0, 44, 2, 46]);

  it('is the same whatever the order, and puts together what would cover each other', () => {
    const near = [recordOf('a', { point: [1, 45] }), recordOf('b', { point: [1.01, 45] })];
    const far = recordOf('c', { point: [1.8, 45.8] });
    const marks = marksOf(frame, [...near, far]);
    expect(marks.map(({ count, kind }) => [count, kind])).toEqual([
      [2, 'incubator'],
      [1, 'incubator'],
    ]);
    expect(marksOf(frame, [far, ...near.toReversed()])).toEqual(marks);
  });

  it('leaves out who has no point, and who stands outside of the frame', () => {
    expect(marksOf(frame, [POINTLESS, recordOf('d', { point: [50, 45] })])).toEqual([]);
  });
});
