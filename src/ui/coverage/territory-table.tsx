import { useEffect, useRef } from 'react';
import type { SortKey } from '#state/coverage-view.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { LateIcon } from '../primitives/late-icon.tsx';
import styles from './coverage.module.css';
import type { Figure } from './figures.ts';
import type { FormatValue } from './format-measure.ts';
import { MeasureValue } from './measure-value.tsx';
import { SortHeader } from './sort-header.tsx';
import { type ClassColors, Swatch } from './swatch.tsx';

export interface TerritoryTableProps {
  caption: string;
  /** Header of the column of the measure. */
  measure: string;
  rows: readonly Figure[];
  country: Figure;
  colors: ClassColors;
  format: FormatValue;
  sort: SortKey;
  descending: boolean;
  pointed: string | undefined;
  chosen: string | undefined;
  onSort: (sort: SortKey, descending: boolean) => void;
  onPoint: (code: string | undefined) => void;
  onChoose: (code: string) => void;
  /** Address of the sheet of a territory. */
  hrefOf: (code: string) => string;
  /** Codes of the territories that are compared, and what puts one among them or takes it out; missing where there is no comparison. */
  comparison?: { codes: readonly string[]; onToggle: (code: string) => void };
}

/** The figures of the map as a table: a row points its territory out on the map, and the map its row here. */
export function TerritoryTable(props: TerritoryTableProps) {
  const { caption, measure, rows, country, colors, format, onPoint } = props;
  const { t, number } = useI18n();
  const columns: [SortKey, string][] = [
    ['name', t('coverage.territory')],
    ['value', measure],
    ['population', t('coverage.population')],
    ['located', t('coverage.located')],
  ];
  const cells = ({ value, population, located }: Figure) => (
    <>
      <td>
        <MeasureValue value={value} format={format} />
      </td>
      <td>
        <MeasureValue value={population} format={number} />
      </td>
      <td>{number(located)}</td>
    </>
  );
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(([key, label]) => (
            <SortHeader key={key} {...props} name={key} label={label} />
          ))}
        </tr>
      </thead>
      <tbody onMouseLeave={() => onPoint(undefined)}>
        {rows.map((row) => (
          <Row key={row.code} {...props} row={row}>
            <Swatch colors={colors} index={row.classIndex} />
            {cells(row)}
          </Row>
        ))}
      </tbody>
      <tfoot>
        <tr data-code={country.code}>
          <th scope="row">{country.name}</th>
          {cells(country)}
        </tr>
      </tfoot>
    </table>
  );
}

type RowProps = Pick<
  TerritoryTableProps,
  'pointed' | 'chosen' | 'onPoint' | 'onChoose' | 'hrefOf' | 'comparison'
> & {
  row: Figure;
  children: [React.ReactNode, React.ReactNode];
};

function Row({ row: { code, name }, children: [mark, cells], ...props }: RowProps) {
  const { pointed, chosen, onPoint, onChoose, hrefOf, comparison } = props;
  const { t } = useI18n();
  const ref = useRef<HTMLTableRowElement>(null);
  const isChosen = chosen === code;
  useEffect(() => {
    if (isChosen && ref.current) bringIntoTable(ref.current);
  }, [isChosen]);
  return (
    <tr
      ref={ref}
      data-code={code}
      data-pointed={pointed === code || undefined}
      data-chosen={isChosen || undefined}
      onMouseEnter={() => onPoint(code)}
    >
      <th scope="row" className={styles.placeCell}>
        <button
          type="button"
          className={styles.place}
          aria-pressed={isChosen}
          onClick={() => onChoose(code)}
          onFocus={() => onPoint(code)}
          onBlur={() => onPoint(undefined)}
        >
          {mark}
          <span>{name}</span>
        </button>
        {comparison && (
          <button
            type="button"
            className={styles.compare}
            aria-pressed={comparison.codes.includes(code)}
            aria-label={t('sideBySide.put', { name })}
            title={t('sideBySide.put', { name })}
            onClick={() => comparison.onToggle(code)}
          >
            <LateIcon name="compare" size={14} />
          </button>
        )}
        <a
          className={styles.sheet}
          href={hrefOf(code)}
          aria-label={t('coverage.sheet', { name })}
          title={t('coverage.sheet', { name })}
        >
          <LateIcon name="chevronRight" size={16} />
        </a>
      </th>
      {cells}
    </tr>
  );
}

/** Scrolls the table alone, where it scrolls: the page stays where the person is looking. */
function bringIntoTable(row: HTMLElement) {
  const box = row.closest('table')?.parentElement;
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const [own, around] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  const head = row.closest('table')?.tHead?.offsetHeight ?? 0;
  const foot = row.closest('table')?.tFoot?.offsetHeight ?? 0;
  const above = around.top + head - own.top;
  const below = own.bottom - (around.bottom - foot);
  if (above > 0) box.scrollTop -= above;
  else if (below > 0) box.scrollTop += below;
}
