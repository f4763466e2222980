import type { WhiteCommune } from '#engine/coverage/coverage.ts';
import { roundTo } from '#engine/coverage/measures.ts';
import tables from '#ui/coverage/coverage.module.css';
import { measureFormat } from '#ui/coverage/format-measure.ts';
import { MeasureValue } from '#ui/coverage/measure-value.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';

interface WhiteTableProps {
  communes: readonly WhiteCommune[];
  caption: string;
  /** Supposes an opening in a commune. */
  onOpen: (commune: WhiteCommune) => void;
}

/** Communes of the white zones, the most inhabited first. */
export function WhiteTable({ communes, caption, onOpen }: WhiteTableProps) {
  const { t, number, language } = useI18n();
  const format = measureFormat('mean-distance', language);
  return (
    <table className={tables.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('coverage.white.commune')}</th>
          <th scope="col">{t('coverage.population')}</th>
          <th scope="col">{t('coverage.white.nearest')}</th>
          <th scope="col">{t('whatIf.title')}</th>
        </tr>
      </thead>
      <tbody>
        {communes.map((commune) => (
          <tr key={commune.code} data-code={commune.code}>
            <th scope="row">
              {commune.name} <span className={tables.code}>{commune.code.slice(1)}</span>
            </th>
            <td>
              <MeasureValue value={commune.population} format={number} />
            </td>
            <td>
              <MeasureValue value={nearestOf(commune)} format={format} />
            </td>
            <td>
              <button
                type="button"
                className={tables.offer}
                aria-label={t('whatIf.open.name', { name: commune.name })}
                onClick={() => onOpen(commune)}
              >
                {t('whatIf.open')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nearestOf({ nearestKm }: WhiteCommune): number | null {
  return nearestKm === null ? null : roundTo(nearestKm, 1);
}
