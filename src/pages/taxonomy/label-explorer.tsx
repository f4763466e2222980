import { groupBy } from '#engine/collections/group-by.ts';
import { findHoldings, type Holding } from '#engine/labels/holdings.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LabelTimeline } from '#ui/organization/label-timeline.tsx';
import { ExplorerFilters } from './explorer-filters.tsx';
import { holderRows } from './holder-rows.ts';
import { HolderTable } from './holder-table.tsx';
import type { LabelsIndexProps } from './labels-index.tsx';
import styles from './taxonomy.module.css';
import { DrawnFigure } from './term-map.tsx';

interface LabelExplorerProps extends LabelsIndexProps {
  holdings: readonly Holding[];
}

/** Who holds which label, where and when: the same holders in words, on the map, along time and in the table. */
export function LabelExplorer({ ground, holdings, view, onView, mapOf }: LabelExplorerProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { vocabulary, world } = ground;
  const found = findHoldings(holdings, view);
  const holders = holdersOf(found.holdings);
  const byLabel = groupBy(found.holdings, ({ label }) => label.id);
  const rows = world.taxonomy.labels.flatMap(({ id }) =>
    holderRows(byLabel.get(id) ?? [], i18n, vocabulary.label(id)),
  );
  // What is over is drawn for who asks for it, and for nobody else.
  const drawn = found.holdings.filter(
    ({ life }) => life.state !== 'expired' || view.states.includes('expired'),
  );
  const map = mapOf?.(drawn);
  const past = holders - holdersOf(drawn);
  return (
    <section id="explore" className={styles.block} aria-labelledby="explore-title">
      <h2 id="explore-title">{t('taxonomy.explore')}</h2>
      <div className={styles.explored}>
        <div className={styles.found}>
          <ExplorerFilters ground={ground} holdings={holdings} found={found} view={view} onView={onView} />
          <p role="status" className={styles.sum}>
            {t('taxonomy.explore.sum', { count: found.holdings.length, holders: i18n.number(holders) })}
            {found.undated > 0 && ` ${t('taxonomy.explore.undated', { count: found.undated })}`}
          </p>
        </div>
        {map && (
          <DrawnFigure
            map={map}
            vocabulary={vocabulary}
            name={t('taxonomy.explore.map')}
            remark={past > 0 ? t('taxonomy.explore.past', { count: past }) : undefined}
          />
        )}
        {mapOf === undefined && <div className={styles.waiting} />}
        {mapOf === null && <p>{t('taxonomy.map.missing')}</p>}
      </div>
      {rows.length > 0 && (
        <div>
          <h3>{t('timeline.title')}</h3>
          <LabelTimeline
            rows={rows}
            edition={world.edition}
            what="timeline.holders"
            about={t('timeline.title')}
          />
        </div>
      )}
      <HolderTable ground={ground} holdings={found.holdings} />
    </section>
  );
}

function holdersOf(holdings: readonly Holding[]): number {
  return new Set(holdings.map(({ record }) => record.id)).size;
}
