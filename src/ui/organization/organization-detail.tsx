import type { Organization } from '#domain/organization.ts';
import { parseTerritoryCode } from '#domain/territory.ts';
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
      <DetailLabels labels={organization.labels} edition={edition} links={links} />
      <DetailSectors ids={organization.sectors} links={links} />
      <DetailServes codes={organization.serves} links={links} />
      <DetailPartners partners={organization.partners} links={links} />
      <DetailFacts organization={organization} />
      <DetailSources organization={organization} edition={edition} />
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

interface SectorsProps {
  ids: readonly string[];
  links: DetailLinks;
}

export function DetailSectors({ ids, links: { pages } }: SectorsProps) {
  const { t } = useI18n();
  const { sector } = useVocabulary();
  return (
    <DetailSection title={t('detail.sectors')}>
      {ids.length === 0 && <p className={styles.unknown}>{t('detail.sectorsUnknown')}</p>}
      <ul className={styles.tags}>
        {ids.map((id) => (
          <li key={id}>
            <Badge>{pages ? <a href={pages.sectorHref(id)}>{sector(id)}</a> : sector(id)}</Badge>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}

interface ServesProps {
  codes: readonly string[];
  links: DetailLinks;
}

export function DetailServes({ codes, links: { pages } }: ServesProps) {
  const { t, list } = useI18n();
  const { territory } = useVocabulary();
  const nameOf = (code: string) => territory(code) ?? code;
  return (
    <DetailSection title={t('detail.serves')}>
      {codes.length > 0 && pages ? (
        <ul className={styles.tags}>
          {codes.map((code) => (
            <li key={code}>
              <Badge>
                {parseTerritoryCode(code)?.level === 'country' ? (
                  nameOf(code)
                ) : (
                  <a href={pages.territoryHref(code)}>{nameOf(code)}</a>
                )}
              </Badge>
            </li>
          ))}
        </ul>
      ) : (
        <p className={codes.length === 0 ? styles.unknown : undefined}>
          {codes.length === 0 ? t('detail.servesUnknown') : list(codes.map(nameOf))}
        </p>
      )}
    </DetailSection>
  );
}
