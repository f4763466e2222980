import type { Organization } from '#domain/organization.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Badge } from '../primitives/badge.tsx';
import { Icon } from '../primitives/icon.tsx';
import styles from './detail.module.css';
import { DetailFacts } from './detail-facts.tsx';
import { DetailLabels } from './detail-labels.tsx';
import { type DetailLinks, DetailPartners, OrganizationLink } from './detail-partners.tsx';
import { DetailSection } from './detail-section.tsx';
import { DetailSources } from './detail-sources.tsx';
import { useVocabulary } from './use-vocabulary.tsx';

export interface OrganizationDetailProps {
  organization: Organization;
  edition: string;
  links: DetailLinks;
}

/** Everything known below the summary: facts, then how sure they are. */
export function OrganizationDetail({ organization, edition, links }: OrganizationDetailProps) {
  return (
    <>
      <DetailLabels labels={organization.labels} edition={edition} />
      <DetailSectors ids={organization.sectors} />
      <DetailServes codes={organization.serves} />
      <DetailPartners partners={organization.partners} links={links} />
      <DetailFacts organization={organization} />
      <DetailSources organization={organization} />
    </>
  );
}

/** Said before anything else of an organisation that ended. */
export function DetailStatus({ organization, links }: Omit<OrganizationDetailProps, 'edition'>) {
  const { t } = useI18n();
  const { status, name, mergedInto } = organization;
  if (status === 'active') return null;
  const target = mergedInto === undefined ? undefined : (links.nameOf(mergedInto) ?? mergedInto);
  return (
    <div className={styles.status}>
      <Icon name="info" size={18} />
      <p>
        {target === undefined ? t('detail.closed', { name }) : t('detail.merged', { name, target })}{' '}
        {mergedInto && target && (
          <OrganizationLink id={mergedInto} links={links} text={t('detail.mergedOpen', { target })} />
        )}
      </p>
    </div>
  );
}

function DetailSectors({ ids }: { ids: readonly string[] }) {
  const { t } = useI18n();
  const { sector } = useVocabulary();
  return (
    <DetailSection title={t('detail.sectors')}>
      {ids.length === 0 && <p className={styles.unknown}>{t('detail.sectorsUnknown')}</p>}
      <ul className={styles.tags}>
        {ids.map((id) => (
          <li key={id}>
            <Badge>{sector(id)}</Badge>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}

function DetailServes({ codes }: { codes: readonly string[] }) {
  const { t, list } = useI18n();
  const { territory } = useVocabulary();
  const names = codes.map((code) => territory(code) ?? code);
  return (
    <DetailSection title={t('detail.serves')}>
      <p className={names.length === 0 ? styles.unknown : undefined}>
        {names.length === 0 ? t('detail.servesUnknown') : list(names)}
      </p>
    </DetailSection>
  );
}
