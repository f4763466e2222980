import type { ReactNode } from 'react';
import type { Organization } from '#domain/organization.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './detail.module.css';
import { DetailSection } from './detail-section.tsx';

/** Short facts in pairs; what is not known has no line. */
export function DetailFacts({ organization }: { organization: Organization }) {
  const { t, list } = useI18n();
  const { website, email, phone } = organization;
  const { acronym, aliases, name, founded, members, location, address } = organization;
  const { street, postalCode, city } = address;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return (
    <DetailSection title={t('detail.facts')}>
      <dl className={styles.rows}>
        <PrintedContacts values={[phone, email, website]} term={t('detail.actions')} />
        {(street || town) && (
          <Fact term={t('detail.address')}>{[street, town].filter(Boolean).join(', ')}</Fact>
        )}
        {location && <Fact term={t('detail.place')}>{t(`detail.precision.${location.precision}`)}</Fact>}
        {acronym && acronym !== name && <Fact term={t('detail.acronym')}>{acronym}</Fact>}
        {aliases.length > 0 && <Fact term={t('detail.aliases')}>{list(aliases)}</Fact>}
        {founded !== undefined && <Fact term={t('detail.founded')}>{founded}</Fact>}
        {members !== undefined && (
          <Fact term={t('detail.members')}>{t('detail.membersValue', { count: members })}</Fact>
        )}
      </dl>
    </DetailSection>
  );
}

/** On paper the buttons above are gone: what they led to is written out. */
function PrintedContacts({ term, values }: { term: string; values: readonly (string | undefined)[] }) {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return null;
  return (
    <div className={`${styles.row} ${styles.printed}`}>
      <dt>{term}</dt>
      <dd>{known.join(' · ')}</dd>
    </div>
  );
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
