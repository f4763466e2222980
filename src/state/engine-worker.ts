/** The worker's side: answers are handed over, not copied. */
import { transfer } from 'comlink';
import type { Ranking } from '#engine/search/ranking.ts';
import { createEngineHost } from './engine-host.ts';
import { serveWorker } from './serve-worker.ts';

const host = createEngineHost();

serveWorker({
  ...host,
  rank: async (...args: Parameters<typeof host.rank>) => handOver(await host.rank(...args)),
});

function handOver(ranking: Ranking): Ranking {
  const { order, scores, hits, distancesKm } = ranking;
  const columns = [order, scores, hits, ...(distancesKm ? [distancesKm] : [])];
  return transfer(
    ranking,
    columns.map(({ buffer }) => buffer),
  );
}
