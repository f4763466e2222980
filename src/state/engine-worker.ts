/** The worker's side: answers are handed over, not copied. */
import { expose, transfer } from 'comlink';
import type { Ranking } from '#engine/search/ranking.ts';
import { createEngineHost } from './engine-host.ts';

const host = createEngineHost();

expose({
  ...host,
  rank: async (...args: Parameters<typeof host.rank>) => handOver(await host.rank(...args)),
});

// Whoever started this script learns that it runs; until then it may still fail to load.
self.postMessage('ready');

function handOver(ranking: Ranking): Ranking {
  const { order, scores, hits, distancesKm } = ranking;
  const columns = [order, scores, hits, ...(distancesKm ? [distancesKm] : [])];
  return transfer(
    ranking,
    columns.map(({ buffer }) => buffer),
  );
}
