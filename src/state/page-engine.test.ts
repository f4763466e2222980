import { expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { rank } from '#engine/search/rank.ts';
import { createSearchIndex } from '#engine/search/search-index.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { createRankNow } from './page-engine.ts';

const POLYMERIS: DirectoryRecord = {
  id: 'polymeris',
  name: 'Polymeris',
  kinds: ['pole'],
  sectors: ['plastics'],
  summary: { fr: 'Pôle de la plasturgie' },
  territory: { region: 'R84' },
};
const INDEX = createSearchIndex([POLYMERIS], {
  taxonomy: { kinds: [], families: [], sectors: [], labels: [], needs: [] },
  territories: {
    country: { code: 'FR', name: 'France', population: null, bbox: [-5, 41, 10, 51] },
    regions: [],
    departments: [],
  },
  edition: '2026-11-22',
});
const REQUEST = { query: 'polymeris', filters: NO_FILTERS };

/** A clock by which each answer takes the next of some milliseconds. */
function clockOf(durations: number[]): () => number {
  let now = 0;
  let isStart = true;
  return () => {
    if (!isStart) now += durations.shift() ?? 0;
    isStart = !isStart;
    return now;
  };
}

it('answers as the engine of the worker does', () => {
  const ranking = createRankNow(INDEX)(REQUEST, 'relevance');
  expect(ranking).toEqual(rank(INDEX, REQUEST, 'relevance'));
  expect(ranking?.order).toHaveLength(1);
});

it('leaves the answers to the worker once several in a row were late', () => {
  const rankNow = createRankNow(INDEX, clockOf([30, 30, 30, 30, 1]));
  const answers = Array.from({ length: 5 }, () => rankNow(REQUEST, 'relevance') !== undefined);
  expect(answers).toEqual([true, true, true, true, false]);
});

it('forgives a late answer among many quick ones', () => {
  const durations = Array.from({ length: 40 }, (_, at) => (at % 10 === 0 ? 30 : 1));
  const rankNow = createRankNow(INDEX, clockOf(durations));
  for (let n = 0; n < 40; n++) expect(rankNow(REQUEST, 'relevance')).toBeDefined();
});

it('leaves a question that it cannot answer to the worker, which says why', () => {
  const broken = { ...INDEX, facets: undefined } as unknown as typeof INDEX;
  const rankNow = createRankNow(broken);
  expect(() => rank(broken, REQUEST)).toThrow();
  expect(rankNow(REQUEST, 'relevance')).toBeUndefined();
});

it('asks itself nothing more after a failure', () => {
  let fails = true;
  const rankNow = createRankNow({
    ...INDEX,
    get facets() {
      if (fails) throw new Error('damaged');
      return INDEX.facets;
    },
  });
  expect(rankNow(REQUEST, 'relevance')).toBeUndefined();
  fails = false;
  expect(rankNow(REQUEST, 'relevance')).toBeUndefined();
});
