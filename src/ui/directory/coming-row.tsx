import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { AnswerRows, ComingRows, RankedRecord } from '#state/ranked-record.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { WayOut } from '../layout/load-failure.tsx';
import styles from './coming-row.module.css';

export interface ComingRowProps {
  rows: AnswerRows;
  position: number;
  children: (ranked: RankedRecord) => ReactNode;
}

/** A row of a large edition: its place until its block comes, and a way to ask again for one that does not. */
export function ComingRow({ rows, ...props }: ComingRowProps) {
  return rows.coming ? <Awaited {...props} rows={rows} coming={rows.coming} /> : null;
}

function Awaited({ rows, position, coming, children }: ComingRowProps & { coming: ComingRows }) {
  const { t } = useI18n();
  useSyncExternalStore(coming.subscribe, coming.version);
  useEffect(() => void coming.load(position), [coming, position]);
  const ranked = rows.at(position);
  if (ranked) return children(ranked);
  // Not announced: a screen of rows would say it a dozen times.
  const failure = coming.failureAt(position);
  if (!failure) return <p className={styles.place}>{t('load.busy')}</p>;
  // A block fails as a whole: announced where it begins, said in the place of each of its rows.
  const isFirst = coming.failureAt(position - 1) !== failure;
  return (
    <div className={styles.place} role={isFirst ? 'alert' : undefined}>
      <p>{t('late.failed')}</p>
      <WayOut error={failure} retry={() => void coming.retry(position)} />
    </div>
  );
}
