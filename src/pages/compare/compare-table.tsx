import type { Organization } from '#domain/organization.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { Badge } from '#ui/primitives/badge.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { KindTile } from '#ui/primitives/kind-tile.tsx';
import type { CompareRow } from './compare-rows.tsx';
import styles from './compare-table.module.css';

export interface CompareTableProps {
  columns: readonly Organization[];
  rows: readonly CompareRow[];
  hrefOf: (id: string) => string;
  onRemove: (organization: Organization) => void;
}

/** One column per organisation. A narrow screen scrolls the table inside its own region, never the page. */
export function CompareTable({ columns, rows, hrefOf, onRemove }: CompareTableProps) {
  const { t } = useI18n();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.region} aria-label={t('compare.table')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <span className="visually-hidden">{t('compare.criterion')}</span>
            </th>
            {columns.map((organization) => (
              <ColumnHead
                key={organization.id}
                organization={organization}
                href={hrefOf(organization.id)}
                onRemove={() => onRemove(organization)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} marked={columns.length > 1} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.alike}>{t('compare.noDifference')}</p>}
    </section>
  );
}

interface ColumnHeadProps {
  organization: Organization;
  href: string;
  onRemove: () => void;
}

function ColumnHead({ organization, href, onRemove }: ColumnHeadProps) {
  const { t } = useI18n();
  const { kindStyle } = useVocabulary();
  const { id, name, kinds, status } = organization;
  return (
    <th scope="col" className={styles.head}>
      <div className={styles.headLine}>
        <KindTile {...kindStyle(kinds[0] ?? '')} size={28} />
        <a className={styles.name} href={href}>
          {name}
        </a>
        <button
          type="button"
          className={styles.remove}
          data-remove={id}
          aria-label={t('compare.removeNamed', { name })}
          title={t('compare.remove')}
          onClick={onRemove}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      {status === 'closed' && <Badge tone="warn">{t('compare.closed')}</Badge>}
    </th>
  );
}

function Row({ row, marked }: { row: CompareRow; marked: boolean }) {
  const { t } = useI18n();
  return (
    <tr>
      <th scope="row" className={styles.criterion}>
        {row.title}
        {marked && row.differs && (
          <span className={styles.differs}>
            <span aria-hidden="true">≠</span> {t('compare.differs')}
          </span>
        )}
      </th>
      {row.cells.map(({ column, content }) => (
        <td key={column} className={styles.cell}>
          {content ?? <span className={styles.unknown}>{t('compare.unknown')}</span>}
        </td>
      ))}
    </tr>
  );
}
