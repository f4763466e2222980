import { groupBy } from '#engine/collections/group-by.ts';
import { sortCooperations } from '#engine/network/select.ts';
import { fold } from '#engine/text/fold.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { CooperationTable } from './cooperation-table.tsx';
import { Figures } from './figures.tsx';
import { MethodPart } from './method-part.tsx';
import styles from './network.module.css';
import { NetworkTitle } from './network-title.tsx';
import { NoNetwork } from './no-network.tsx';
import type { NetworkScene } from './scene.ts';
import { StructurePart } from './structure-part.tsx';

/** The page as it is written at build: every cooperation in its table, before any script. */
export function StaticNetwork({ scene }: { scene: NetworkScene }) {
  const { t } = useI18n();
  const { root, manifest, data } = scene;
  const all = sortCooperations(data.network.cooperations, 'from', false);
  // A table for each letter: a browser lays out those that are looked at, not three hundred rows at once.
  const byLetter = groupBy(all, ({ from }) => fold(from.name).trim().charAt(0).toUpperCase() || '#');
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="network"
        search=""
        edition={{ count: manifest.counts.active, date: manifest.edition }}
      />
      <main className={styles.main}>
        <NetworkTitle />
        <div className={styles.before} {...PRERENDERED}>
          {all.length === 0 ? (
            <NoNetwork root={root} />
          ) : (
            <>
              <Figures data={data} />
              <div className={styles.reserved} />
              <section className={styles.block} aria-labelledby="cooperations">
                <h2 id="cooperations">{t('network.table')}</h2>
                {[...byLetter].map(([letter, cooperations]) => (
                  <div key={letter} className={styles.letter}>
                    <h3>{letter}</h3>
                    <CooperationTable scene={scene} cooperations={cooperations} part={letter} />
                  </div>
                ))}
              </section>
              <StructurePart scene={scene} />
              <MethodPart />
            </>
          )}
        </div>
      </main>
    </div>
  );
}
