import { useEffect, useState } from 'react';
import { encodeNetwork } from '#state/network-view.ts';
import type { PageAddress } from '#state/page-address.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { Prerendered, type PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { LiveNetwork } from './live-network.tsx';
import styles from './network.module.css';
import { NetworkTitle } from './network-title.tsx';
import { NoNetwork } from './no-network.tsx';
import { type NetworkState, useNetworkPage } from './use-network-page.ts';

export interface NetworkPageProps {
  root: URL;
  address: PageAddress;
  /** What the page showed before, to be shown while the network is prepared. */
  prerendered: PrerenderedPart | undefined;
}

/** Who works with whom; everything on the page is in its address. */
export function NetworkPage({ root, address, prerendered }: NetworkPageProps) {
  const { t } = useI18n();
  const { view, manifest, state } = useNetworkPage(root, address);
  const chosen =
    state.status === 'ready' ? state.scene.data.network.nodes.get(view.id ?? '')?.name : undefined;
  const [ownTitle] = useState(document.title);
  useEffect(() => {
    document.title = chosen === undefined ? ownTitle : t('network.titled', { name: chosen });
  }, [t, chosen, ownTitle]);
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="network"
        search={encodeNetwork(view)}
        {...(manifest ? { edition: { count: manifest.counts.active, date: manifest.edition } } : {})}
      />
      <main className={styles.main} aria-busy={state.status === 'loading' && prerendered === undefined}>
        <NetworkTitle />
        <Body root={root} state={state} prerendered={prerendered} />
        <SiteFoot root={root} />
      </main>
    </div>
  );
}

interface BodyProps extends Pick<NetworkPageProps, 'root' | 'prerendered'> {
  state: NetworkState;
}

function Body({ root, state, prerendered }: BodyProps) {
  const { t } = useI18n();
  const before = prerendered && <Prerendered part={prerendered} />;
  if (state.status === 'loading') return before ?? <Skeleton rows={8} label={t('network.loading')} />;
  if (state.status === 'failed') {
    return (
      <>
        <LoadFailure {...state} />
        {before}
      </>
    );
  }
  if (state.scene.data.network.cooperations.length === 0) return <NoNetwork root={root} />;
  return <LiveNetwork scene={state.scene} />;
}
