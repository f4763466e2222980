import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MatrixRow, SectorMatrix } from '#engine/coverage/matrix.ts';
import { coverageMatrixQuery } from '#state/coverage-queries.ts';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { findByName, pageOf } from '#ui/coverage/figures.ts';
import { Pager } from '#ui/coverage/pager.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './coverage-page.module.css';
import { FindBox } from './find-box.tsx';
import { HypotheticalMark } from './hypothetical-mark.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { type Scene, whomOf } from './scene.ts';

/** Twenty-four columns each: more rows would be more cells than a page holds with ease. */
const ROWS_PER_PAGE = 30;

/** Sectors by territory: a way through the directory, and what the map says in numbers. */
export function MatrixPart({ scene }: { scene: Scene }) {
  const { t, language, compare } = useI18n();
  const { view, set, question, words } = scene;
  const sectors = useMemo(
    () =>
      words.taxonomy.sectors
        .map(({ id, label }) => ({ id, label: label[language] }))
        .sort((a, b) => compare(a.label, b.label)),
    [words, language, compare],
  );
  const ids = useMemo(() => sectors.map(({ id }) => id), [sectors]);
  const answer = useQuery(coverageMatrixQuery(question, set, view.level, ids));
  if (answer.error) {
    const retry = () => void answer.refetch();
    return <LoadFailure error={answer.error} retry={retry} />;
  }
  if (answer.data?.level !== view.level) return <Skeleton rows={8} label={t('coverage.computing')} />;
  return <Matrix scene={scene} matrix={answer.data} labels={sectors.map(({ label }) => label)} />;
}

interface MatrixProps {
  scene: Scene;
  matrix: SectorMatrix;
  labels: readonly string[];
}

function Matrix({ scene, matrix, labels }: MatrixProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { view, words, change } = scene;
  const found = useSorted(matrix.rows, view.find);
  const page = pageOf(found, view.page, ROWS_PER_PAGE);
  const shows = view.measure === 'quotient' ? 'quotients' : 'counts';
  return (
    <section className={styles.wide} aria-labelledby="matrix">
      <div className={styles.heading}>
        <h2 id="matrix">
          {t('coverage.matrix')}{' '}
          <span className={styles.whom}>{whomOf({ ...view.filters, sectors: [] }, words, i18n)}</span>
          {view.scenario.length > 0 && <em> {t('coverage.hypothetical.mark')}</em>}
        </h2>
        <p>{t('coverage.matrix.lead')}</p>
        {matrix.withoutTerritory > 0 && (
          <p>{t('coverage.matrix.without', { count: matrix.withoutTerritory })}</p>
        )}
      </div>
      <HypotheticalMark scene={scene} />
      <div className={styles.bar}>
        <ChoiceSelect
          label={t('coverage.matrix.show')}
          value={shows}
          options={(['counts', 'quotients'] as const).map((value) => ({
            value,
            label: t(`coverage.matrix.${value}`),
          }))}
          onChange={(next) => change({ measure: next === 'quotients' ? 'quotient' : 'located' })}
        />
        <FindBox view={view} found={found.length} change={change} />
      </div>
      <MatrixTable scene={scene} matrix={matrix} rows={page.rows} labels={labels} shows={shows} />
      <Pager page={page} onPage={(next) => change({ page: next })} />
    </section>
  );
}

function useSorted(rows: readonly MatrixRow[], find: string): readonly MatrixRow[] {
  const { compare } = useI18n();
  return useMemo(
    () => findByName(rows, find).toSorted((a, b) => compare(a.name, b.name)),
    [rows, find, compare],
  );
}
