import { expect, it } from 'vitest';
import { reachIn } from './reach-in-words.ts';

it.each([
  ['incubateur à 20 km de Dole', 20],
  ['dans un rayon de 50 kilomètres autour de Tarbes', 50],
  ['within 30 kilometers of Lyon', 30],
  ['à moins de 15km de Nevers', 15],
  ['incubateur 69', undefined],
  ['35 salariés', undefined],
  ['0 km', undefined],
  ['99999 km', undefined],
])('reads the distance of %j', (query, km) => {
  expect(reachIn(query)?.radiusKm).toBe(km);
});

it('tells the words that say it', () => {
  const query = 'incubateur à 20 km de Dole';
  const { start = 0, end = 0, words } = reachIn(query) ?? {};
  expect([query.slice(start, end), words]).toEqual(['20 km', '20 km']);
});
