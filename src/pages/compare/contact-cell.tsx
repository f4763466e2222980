import type { ReactNode } from 'react';
import type { Organization } from '#domain/organization.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { readablePhone } from '#ui/organization/readable-phone.ts';
import { LateIcon, type LateIconName } from '#ui/primitives/late-icon.tsx';
import styles from './compare-table.module.css';

/** By what means each can be reached; a means that is not known is said not to be. */
export function ContactCell({ organization }: { organization: Organization }) {
  const { t } = useI18n();
  const { website, email, phone } = organization;
  return (
    <ul className={styles.contact}>
      <Means icon="phone" unknown={t('compare.phoneUnknown')}>
        {phone && <a href={`tel:${phone}`}>{readablePhone(phone)}</a>}
      </Means>
      <Means icon="mail" unknown={t('compare.emailUnknown')}>
        {email && <a href={`mailto:${email}`}>{email}</a>}
      </Means>
      <Means icon="globe" unknown={t('compare.siteUnknown')}>
        {website && (
          <a href={website} target="_blank" rel="noopener">
            {hostOf(website)}
            <span className="visually-hidden"> ({t('detail.newTab')})</span>
          </a>
        )}
      </Means>
    </ul>
  );
}

function Means({ icon, unknown, children }: { icon: LateIconName; unknown: string; children: ReactNode }) {
  return (
    <li>
      <LateIcon name={icon} size={16} />
      {children || <span className={styles.unknown}>{unknown}</span>}
    </li>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
