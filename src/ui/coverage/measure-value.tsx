import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './coverage.module.css';
import type { FormatValue } from './format-measure.ts';

/** A figure for people and, in its `value`, for machines; "no data" is a word, never a zero. */
export function MeasureValue({ value, format }: { value: number | null; format: FormatValue }) {
  const { t } = useI18n();
  if (value === null) return <span className={styles.noData}>{t('coverage.noData')}</span>;
  return <data value={String(value)}>{format(value)}</data>;
}
