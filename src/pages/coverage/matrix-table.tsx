import { QUOTIENT_MIN_LOCATED } from '#engine/coverage/coverage.ts';
import type { MatrixCell, MatrixRow, SectorMatrix } from '#engine/coverage/matrix.ts';
import { roundTo } from '#engine/coverage/measures.ts';
import { measureFormat } from '#ui/coverage/format-measure.ts';
import { MeasureValue } from '#ui/coverage/measure-value.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { pageHref, territoryHref } from '#ui/layout/site-pages.ts';
import styles from './matrix.module.css';
import type { Scene } from './scene.ts';
import { ViewLink } from './view-link.tsx';

interface MatrixTableProps {
  scene: Scene;
  matrix: SectorMatrix;
  rows: readonly MatrixRow[];
  /** Of the sectors, in the order of the matrix. */
  labels: readonly string[];
  shows: 'counts' | 'quotients';
}

/** A cell and a total lead to the directory with that filter, a row to the sheet of its territory, a column to the map of its sector. */
export function MatrixTable({ scene, matrix, rows, labels, shows }: MatrixTableProps) {
  const { t, language } = useI18n();
  const hrefOf = useDirectoryHref(scene);
  const { view, change, root } = scene;
  const link = (code: string, sector?: string) =>
    hrefOf({ sector, in: code === matrix.country.code ? undefined : code });
  const mapOf = (sector: string) => ({
    part: 'map' as const,
    measure: shows === 'quotients' ? ('quotient' as const) : ('located' as const),
    filters: { ...view.filters, sectors: [sector] },
  });
  const cells = (row: MatrixRow) =>
    row.cells.map((cell, column) => {
      const sector = matrix.sectors[column] ?? '';
      const name = t('coverage.matrix.cell', {
        count: cell.located,
        sector: labels[column] ?? sector,
        territory: row.name,
      });
      return <Cell key={sector} cell={cell} name={name} href={link(row.code, sector)} shows={shows} />;
    });
  return (
    <section className={styles.scroller} aria-label={t('coverage.matrix')}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{t('coverage.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.territory')}</th>
            <th scope="col">{t('coverage.matrix.total')}</th>
            {matrix.sectors.map((sector, column) => (
              <th key={sector} scope="col" className={styles.sector}>
                <ViewLink view={view} change={change} to={mapOf(sector)} title={t('coverage.matrix.map')}>
                  {labels[column]}
                </ViewLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} data-code={row.code}>
              <th scope="row">
                <a href={territoryHref(root, row.code, language)}>{row.name}</a>
              </th>
              <Total row={row} href={link(row.code)} />
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr data-code={matrix.country.code}>
            <th scope="row">{matrix.country.name}</th>
            <Total row={matrix.country} href={link(matrix.country.code)} />
            {cells(matrix.country)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Total({ row: { name, total }, href }: { row: MatrixRow; href: string }) {
  const { t, number } = useI18n();
  if (total === 0) return <td className={styles.zero}>0</td>;
  return (
    <td>
      <a href={href} aria-label={t('coverage.matrix.all', { count: total, territory: name })}>
        {number(total)}
      </a>
    </td>
  );
}

interface CellProps {
  cell: MatrixCell;
  /** What the link says to who does not see the headers. */
  name: string;
  href: string;
  shows: MatrixTableProps['shows'];
}

function Cell({ cell: { located, quotient }, name, href, shows }: CellProps) {
  const { number, language } = useI18n();
  if (shows === 'quotients') {
    const value = quotient === null ? null : roundTo(quotient, 2);
    return (
      <td data-weight={weightOf(value)}>
        {value === null ? (
          <NoQuotient />
        ) : (
          <MeasureValue value={value} format={measureFormat('quotient', language)} />
        )}
      </td>
    );
  }
  if (located === 0) return <td className={styles.zero}>0</td>;
  return (
    <td>
      <a href={href} aria-label={name}>
        {number(located)}
      </a>
    </td>
  );
}

/** A whole column of words would hide the few numbers: a dash to the eye, the words to the ear. */
function NoQuotient() {
  const { t } = useI18n();
  return (
    <span className={styles.zero} title={`${t('coverage.noData')} (< ${QUOTIENT_MIN_LOCATED})`}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('coverage.noData')}</span>
    </span>
  );
}

/** Half as much again as the country, or a third less: what stands out is set in bold or faint, the number says the rest. */
function weightOf(value: number | null): 'over' | 'under' | undefined {
  if (value === null) return undefined;
  return value >= 1.5 ? 'over' : value <= 2 / 3 ? 'under' : undefined;
}

type Narrowing = Readonly<{ sector: string | undefined; in: string | undefined }>;

function useDirectoryHref({ root, view }: Scene): (narrowing: Narrowing) => string {
  const { language } = useI18n();
  const { kinds, needs } = view.filters;
  return ({ sector, in: territory }) => {
    const params = [
      ['kind', kinds.join(',')],
      ['sector', sector ?? ''],
      ['need', needs.join(',')],
      ['in', territory ?? ''],
    ].filter(([, value]) => value !== '');
    return `${pageHref(root, 'directory', language)}?${params.map((pair) => pair.join('=')).join('&')}`;
  };
}
