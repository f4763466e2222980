import { expect, it } from 'vitest';
import { decodeBenchmark, encodeBenchmark } from './benchmark-view.ts';

it('reads back what it writes', () => {
  const search = '?id=polymeris&scope=region&sector=chemistry-materials';
  expect(encodeBenchmark(decodeBenchmark(search))).toBe(search);
  expect(encodeBenchmark(decodeBenchmark('?id=polymeris'))).toBe('?id=polymeris');
  expect(encodeBenchmark(decodeBenchmark(''))).toBe('');
});

it('leaves out what is broken', () => {
  expect(decodeBenchmark('?id=A%20B&scope=moon&sector=<b>')).toEqual({ scope: 'country', sector: '' });
});
