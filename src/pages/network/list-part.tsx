import { memo, useMemo } from 'react';
import type { Cooperation } from '#engine/network/graph.ts';
import { NO_NETWORK_FILTERS, sortCooperations } from '#engine/network/select.ts';
import { pageOf } from '#ui/coverage/figures.ts';
import { Pager } from '#ui/coverage/pager.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { CooperationTable } from './cooperation-table.tsx';
import { CsvButton } from './csv-button.tsx';
import styles from './network.module.css';
import type { LiveScene } from './use-network-page.ts';

/** Rows of a page of the table: each has two marks and two lines of text, and is drawn in a task with all others. */
const ROWS = 25;

interface ListPartProps {
  scene: LiveScene;
  selected: readonly Cooperation[];
}

/** The cooperations that are left, page by page, and as a file. */
export const ListPart = memo(({ scene, selected }: ListPartProps) => {
  const { t } = useI18n();
  const { view, change } = scene;
  const { sort, descending } = view;
  const sorted = useMemo(() => sortCooperations(selected, sort, descending), [selected, sort, descending]);
  const page = pageOf(sorted, view.page, ROWS);
  return (
    <section className={styles.block} aria-labelledby="cooperations">
      <div className={styles.blockHead}>
        <h2 id="cooperations">{t('network.table')}</h2>
        <CsvButton scene={scene} cooperations={sorted} />
      </div>
      {page.total === 0 ? (
        <Notice icon="info" title={t('network.empty.title')} as="h3">
          <Button onClick={() => change({ filters: NO_NETWORK_FILTERS })}>{t('network.filter.clear')}</Button>
        </Notice>
      ) : (
        <CooperationTable scene={scene} cooperations={page.rows} />
      )}
      <Pager page={page} onPage={(next) => change({ page: next })} />
    </section>
  );
});
