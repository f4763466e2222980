import { expect, it } from 'vitest';
import { parseReviewedPoints } from './reviewed-points.ts';

const HEADER = 'code,name,lng,lat,source\n';

it('reads points by code, with their line', () => {
  const { points, problems } = parseReviewedPoints(
    `${HEADER}98723,Hiva-Oa,-139.0420,-9.8034,GeoNames 4020109\n`,
  );
  expect(problems).toEqual([]);
  expect(points.get('98723')).toEqual({
    code: '98723',
    name: 'Hiva-Oa',
    point: [-139.042, -9.8034],
    source: 'GeoNames 4020109',
    line: 2,
  });
});

it('reports every bad row with its line and what was expected', () => {
  const { points, problems } = parseReviewedPoints(
    `${HEADER}98723,Hiva-Oa,,-9.8,x\n9872,Short,1,2,x\n75101,Paris 1er,2.3,98,x\n75102,Paris 2e,2.3,48.8,\n`,
  );
  expect(points.size).toBe(0);
  expect(problems).toEqual([
    expect.stringMatching(/^2: lng: expected degrees between -180 and 180/),
    expect.stringMatching(/^3: code: expected an INSEE code/),
    expect.stringMatching(/^4: lat: expected degrees between -90 and 90/),
    expect.stringMatching(/^5: source: expected where the point comes from/),
  ]);
});

it('reports a code that is there twice', () => {
  const row = '75101,Paris 1er,2.3,48.8,x\n';
  expect(parseReviewedPoints(HEADER + row + row).problems).toEqual([
    '3: 75101 is already on line 2; keep one',
  ]);
});
