/** What fails `npm run bench -- --check`. */
import { expect, it } from 'vitest';
import { shortfalls } from './bench/floors.ts';
import type { Row } from './bench/row.ts';

const row: Row = {
  part: 'search',
  measure: 'a state of the box',
  size: 641,
  condition: 'Node',
  unit: 'ms',
  ours: 2,
  rival: 20,
  rivalName: 'plain Fuse.js',
  ratio: 10,
  runs: 9,
};
const KEY = 'search | a state of the box | 641 | Node | plain Fuse.js';

it('holds a ratio at its floor, and names one that is under it', () => {
  expect(shortfalls([row], { [KEY]: 10 })).toEqual([]);
  expect(shortfalls([row], { [KEY]: 11 })).toEqual([`${KEY}: 10.00, floor 11`]);
});

it('takes a measure that did not come to an end for one under its floor', () => {
  expect(shortfalls([{ ...row, ratio: undefined }], { [KEY]: 1 })).toHaveLength(1);
});

it('names a floor that its part no longer measures, and is silent about parts and sizes that were not asked', () => {
  const other = 'search | another measure | 641 | Node | plain Fuse.js';
  const large = KEY.replace('641', '100000');
  expect(shortfalls([row], { [other]: 1, [large]: 1, 'build | all | 641 | Node | parsing': 1 })).toEqual([
    `${other}: not measured, floor 1`,
  ]);
});
