import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './compare-table.module.css';
import { CommonMark } from './items-cell.tsx';

interface ComparedPartner {
  id: string;
  name: string;
  /** Also a partner of another organisation of the table. */
  common: boolean;
  /** Is itself a column of the table. */
  here: boolean;
}

const SHOWN = 3;

/** How many cooperations, then their names: those of the table and those in common first, the long tail folded. */
export function PartnersCell({ partners }: { partners: readonly ComparedPartner[] }) {
  const { t } = useI18n();
  const sorted = [...partners].sort((a, b) => notability(b) - notability(a));
  const shown = Math.max(SHOWN, sorted.filter((one) => notability(one) > 0).length);
  const others = sorted.slice(shown);
  return (
    <>
      <p className={styles.partnersCount}>{t('compare.partners', { count: partners.length })}</p>
      <PartnerList partners={sorted.slice(0, shown)} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('compare.otherPartners', { count: others.length })}</summary>
          <PartnerList partners={others} />
        </details>
      )}
    </>
  );
}

function notability({ common, here }: ComparedPartner): number {
  return Number(here) * 2 + Number(common);
}

function PartnerList({ partners }: { partners: readonly ComparedPartner[] }) {
  const { t } = useI18n();
  return (
    <ul className={styles.items}>
      {partners.map(({ id, name, common, here }) => (
        <li key={id} data-common={common || undefined}>
          {common && <CommonMark />}
          <span>
            {name}
            {here && <small>{t('compare.here')}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
