import type { MouseEvent } from 'react';
import type { Peer } from '#engine/benchmark/benchmark.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { BenchmarkScene } from './use-benchmark-page.ts';
import { hrefOf } from './words.ts';

/** The name of a peer, which leads to its own comparison. */
export function PeerLink({ scene, peer }: { scene: BenchmarkScene; peer: Peer }) {
  const { language } = useI18n();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    scene.change({ id: peer.id, sector: '' });
    document.querySelector('h1')?.focus();
  };
  return (
    <a href={hrefOf(scene, language, peer.id)} onClick={open}>
      {peer.name}
    </a>
  );
}
