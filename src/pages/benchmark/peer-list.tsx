import { useMemo } from 'react';
import type { Peer } from '#engine/benchmark/benchmark.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './benchmark.module.css';
import { PeerLink } from './peer-link.tsx';
import type { BenchmarkScene } from './use-benchmark-page.ts';

/** Names that have room on one page of paper, beside all the rest: `benchmark.module.css` hides the others there. */
const ON_PAPER = 30;

/** Everyone that it is compared with, by name. */
export function PeerList({ scene, peers }: { scene: BenchmarkScene; peers: readonly Peer[] }) {
  const { t, compare } = useI18n();
  const sorted = useMemo(() => peers.toSorted((a, b) => compare(a.name, b.name)), [peers, compare]);
  if (peers.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="peers">
      <h2 id="peers">{t('benchmark.peers')}</h2>
      <p className={styles.screenOnly}>{t('benchmark.peers.hint')}</p>
      <ul className={styles.peers}>
        {sorted.map((peer) => (
          <li key={peer.id}>
            <PeerLink scene={scene} peer={peer} />
          </li>
        ))}
      </ul>
      {peers.length > ON_PAPER && (
        <p className={styles.paperOnly}>{t('network.more', { count: peers.length - ON_PAPER })}</p>
      )}
    </section>
  );
}
