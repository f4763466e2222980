import type { Organization, OrganizationSource } from '#domain/organization.ts';
import { ageYears } from '#engine/quality/freshness.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './detail.module.css';
import { DetailSection } from './detail-section.tsx';

const FIELD_NAMES: Readonly<Record<string, MessageKey>> = {
  website: 'field.website',
  email: 'field.email',
  phone: 'field.phone',
  sectors: 'field.sectors',
  serves: 'field.serves',
  founded: 'field.founded',
  members: 'field.members',
  'address.street': 'field.address.street',
  'address.postalCode': 'field.address.postalCode',
  'address.city': 'field.address.city',
  'territory.department': 'field.department',
  'territory.region': 'field.region',
};

interface DetailSourcesProps {
  organization: Organization;
  /** `YYYY-MM-DD`: the day at which a source is old or recent. */
  edition: string;
}

/** Where each fact comes from and how old it is; then, plainly, what no source states. */
export function DetailSources({ organization, edition }: DetailSourcesProps) {
  const { t, list } = useI18n();
  const fields = organization.unverifiedFields.map((field) =>
    t((FIELD_NAMES[field] ?? 'field.other') as 'field.other'),
  );
  return (
    <DetailSection title={t('detail.sources')}>
      <ul className={styles.rows}>
        {organization.sources.map((source) => (
          <SourceRow key={source.url} source={source} edition={edition} />
        ))}
      </ul>
      {fields.length > 0 && (
        <p className={styles.caution}>{t('detail.unverified', { fields: list([...new Set(fields)]) })}</p>
      )}
    </DetailSection>
  );
}

function SourceRow({ source, edition }: { source: OrganizationSource; edition: string }) {
  const { t, date } = useI18n();
  const years = source.date === undefined ? 0 : ageYears(source.date, edition);
  const isPage = /^https?:/.test(source.url);
  return (
    <li className={styles.row}>
      {isPage ? (
        <a href={source.url} target="_blank" rel="noopener">
          {hostOf(source.url)}
          <span className="visually-hidden"> ({t('detail.newTab')})</span>
        </a>
      ) : (
        <span>{t('detail.sourceRepository', { path: source.url.replace(/^[^:]+:/, '') })}</span>
      )}
      <span className={styles.unknown}>
        {source.date ? date(source.date) : t('detail.sourceUndated')}
        {years > 0 && `, ${t('detail.sourceAge', { count: years })}`}
      </span>
    </li>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
