import { LEAST_KNOWN, type MeasureComparison } from '#engine/benchmark/benchmark.ts';
import { Scroller } from '#ui/coverage/scroller.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './benchmark.module.css';

interface SummaryTableProps {
  comparisons: readonly MeasureComparison[];
  total: number;
}

const QUARTILES = ['lower', 'median', 'upper'] as const;

/** Every figure of the drawings. */
export function SummaryTable({ comparisons, total }: SummaryTableProps) {
  const { t, number } = useI18n();
  const said = (value: number) => number(Math.round(value * 10) / 10);
  return (
    <section className={styles.block} aria-labelledby="figures">
      <h2 id="figures">{t('benchmark.table')}</h2>
      <Scroller label={t('benchmark.table.scroll')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['measure', 'own', 'known', ...QUARTILES] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`benchmark.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparisons.map(({ measure, own, known, quartiles }) => (
              <tr key={measure}>
                <th scope="row">{t(`benchmark.measure.${measure}`)}</th>
                <td>{own === null ? <i>{t('benchmark.unknown')}</i> : said(own)}</td>
                <td>
                  {number(known.length)} / {number(total)}
                </td>
                {quartiles ? (
                  QUARTILES.map((one) => <td key={one}>{said(quartiles[one])}</td>)
                ) : (
                  <td colSpan={3}>
                    <i>{t('benchmark.noQuartiles', { least: String(LEAST_KNOWN) })}</i>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
