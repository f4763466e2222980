import type { Organization } from '#domain/organization.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { DetailSection } from '#ui/organization/detail-section.tsx';
import { Known } from './contact-part.tsx';
import styles from './sheet.module.css';

/** Short facts, known or not; a name that it never had has no line. */
export function FactsPart({ organization }: { organization: Organization }) {
  const { t, list } = useI18n();
  const { name, acronym, aliases, founded, members, unverifiedFields } = organization;
  return (
    <DetailSection title={t('detail.facts')}>
      <dl className={styles.facts}>
        {acronym && acronym !== name && <Known term={t('detail.acronym')}>{acronym}</Known>}
        {aliases.length > 0 && <Known term={t('detail.aliases')}>{list(aliases)}</Known>}
        <Known term={t('detail.founded')} unverified={unverifiedFields.includes('founded')}>
          {founded}
        </Known>
        <Known term={t('detail.members')}>
          {members === undefined ? undefined : t('detail.membersValue', { count: members })}
        </Known>
      </dl>
    </DetailSection>
  );
}
