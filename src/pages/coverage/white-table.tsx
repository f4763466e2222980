import type { WhiteCommune } from '#engine/coverage/coverage.ts';
import { roundTo } from '#engine/coverage/measures.ts';
import tables from '#ui/coverage/coverage.module.css';
import { measureFormat } from '#ui/coverage/format-measure.ts';
import { MeasureValue } from '#ui/coverage/measure-value.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';

interface WhiteTableProps {
  communes: readonly WhiteCommune[];
  caption: string;
}

/** Communes of the white zones, the most inhabited first. */
export function WhiteTable({ communes, caption }: WhiteTableProps) {
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
        </tr>
      </thead>
      <tbody>
        {communes.map(({ code, name, population, nearestKm }) => (
          <tr key={code} data-code={code}>
            <th scope="row">
              {name} <span className={tables.code}>{code.slice(1)}</span>
            </th>
            <td>
              <MeasureValue value={population} format={number} />
            </td>
            <td>
              <MeasureValue value={nearestKm === null ? null : roundTo(nearestKm, 1)} format={format} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
