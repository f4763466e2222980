import { useMemo } from 'react';
import { networkMap } from '#engine/network/arcs.ts';
import { NO_NETWORK_FILTERS, selectCooperations, sortCooperations } from '#engine/network/select.ts';
import { pageOf } from '#ui/coverage/figures.ts';
import { Pager } from '#ui/coverage/pager.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { CooperationTable } from './cooperation-table.tsx';
import { CsvButton } from './csv-button.tsx';
import { Figures } from './figures.tsx';
import { Filters } from './filters.tsx';
import { MapPart } from './map-part.tsx';
import { MethodPart } from './method-part.tsx';
import styles from './network.module.css';
import { SidePanel } from './side-panel.tsx';
import { StructurePart } from './structure-part.tsx';
import type { LiveScene } from './use-network-page.ts';

/** The network as it is asked for: figures, filters, map, one organisation, table, structure and method. */
export function LiveNetwork({ scene }: { scene: LiveScene }) {
  const { t } = useI18n();
  const { data, view, change } = scene;
  const { filters, sort, descending } = view;
  const selected = useMemo(() => selectCooperations(data.network.cooperations, filters), [data, filters]);
  const sorted = useMemo(() => sortCooperations(selected, sort, descending), [selected, sort, descending]);
  const drawing = useMemo(() => networkMap(selected), [selected]);
  const page = pageOf(sorted, view.page);
  return (
    <>
      <Figures data={data} />
      <Filters scene={scene} count={selected.length} />
      <div className={styles.body}>
        <MapPart scene={scene} drawing={drawing} drawn={selected.length - drawing.undrawn.length} />
        <SidePanel scene={scene} />
      </div>
      <section className={styles.block} aria-labelledby="cooperations">
        <div className={styles.blockHead}>
          <h2 id="cooperations">{t('network.table')}</h2>
          <CsvButton scene={scene} cooperations={sorted} />
        </div>
        {page.total === 0 ? (
          <Notice icon="info" title={t('network.empty.title')} as="h3">
            <Button onClick={() => change({ filters: NO_NETWORK_FILTERS })}>
              {t('network.filter.clear')}
            </Button>
          </Notice>
        ) : (
          <CooperationTable scene={scene} cooperations={page.rows} />
        )}
        <Pager page={page} onPage={(next) => change({ page: next })} />
      </section>
      <StructurePart scene={scene} />
      <MethodPart />
    </>
  );
}
