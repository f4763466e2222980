import type { Benchmark } from '#state/benchmark-query.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { Actions } from './actions.tsx';
import styles from './benchmark.module.css';
import { Choose } from './choose.tsx';
import { MeasureCard } from './measure-card.tsx';
import { MethodPart } from './method-part.tsx';
import { PeerList } from './peer-list.tsx';
import { PlotLegend } from './plot-legend.tsx';
import { Settings } from './settings.tsx';
import { SummaryTable } from './summary-table.tsx';
import type { BenchmarkScene } from './use-benchmark-page.ts';
import { placeName } from './words.ts';

interface BenchmarkSheetProps {
  scene: BenchmarkScene;
  benchmark: Benchmark;
}

/** Whom it is compared with, one drawing for each measure, the same as a table, the peers and the method: one page of paper. */
export function BenchmarkSheet({ scene, benchmark }: BenchmarkSheetProps) {
  const { t } = useI18n();
  const { vocabulary, view, change } = scene;
  const { organization, peers, comparisons } = benchmark;
  const sectors = organization.sectors.includes(view.sector) ? [view.sector] : organization.sectors;
  return (
    <>
      <div className={styles.bar}>
        <Choose scene={scene} />
        <Settings scene={scene} organization={organization} />
        <Actions scene={scene} benchmark={benchmark} />
      </div>
      {organization.status !== 'active' && <p className={styles.hint}>{t('benchmark.ended')}</p>}
      <p className={styles.who}>
        <b role="status">{t('benchmark.peers.count', { count: peers.length })}</b>{' '}
        {t('benchmark.peers.who', {
          kind: vocabulary.kind(organization.kinds[0] ?? ''),
          sectors: sectors.map((id) => vocabulary.sector(id)).join(' / '),
          place: placeName(scene, organization),
        })}
      </p>
      {peers.length === 0 ? (
        <Notice icon="info" title={t('benchmark.peers.none.title')}>
          <p>{t('benchmark.peers.none.text')}</p>
          {view.scope === 'region' && (
            <Button onClick={() => change({ scope: 'country' })}>{t('benchmark.scope.country')}</Button>
          )}
        </Notice>
      ) : (
        <div className={styles.cards}>
          {comparisons.map((comparison) => (
            <MeasureCard
              key={comparison.measure}
              scene={scene}
              comparison={comparison}
              total={peers.length}
            />
          ))}
          {comparisons.some(({ quartiles }) => quartiles) && <PlotLegend />}
        </div>
      )}
      <SummaryTable comparisons={comparisons} total={peers.length} />
      <PeerList scene={scene} peers={peers} />
      <MethodPart scene={scene} />
    </>
  );
}
