import { hasPoint, type Organization } from '#domain/organization.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { LateIcon, type LateIconName } from '../primitives/late-icon.tsx';
import styles from './detail-actions.module.css';

/** What to do now: call, write, visit, go. Only what is known is offered. */
export function DetailActions({ organization }: { organization: Organization }) {
  const { t } = useI18n();
  const { website, email, phone, location } = organization;
  const reachable = Boolean(website || email || phone);
  return (
    <>
      {(reachable || hasPoint(location)) && (
        <ul className={styles.actions} aria-label={t('detail.actions')}>
          {phone && <ActionLink icon="phone" href={`tel:${phone}`} label={t('detail.phone')} />}
          {email && <ActionLink icon="mail" href={`mailto:${email}`} label={t('detail.email')} />}
          {website && <ActionLink icon="globe" href={website} label={t('detail.site')} outside />}
          {hasPoint(location) && (
            <ActionLink
              icon="route"
              href={`https://www.openstreetmap.org/directions?to=${location.lat}%2C${location.lng}`}
              label={t('detail.directions')}
              outside
            />
          )}
        </ul>
      )}
      {!reachable && <p className={styles.none}>{t('detail.noContact')}</p>}
    </>
  );
}

interface ActionLinkProps {
  icon: LateIconName;
  href: string;
  label: string;
  /** Leaves the site: opens beside it, so that the results stay. */
  outside?: boolean;
}

function ActionLink({ icon, href, label, outside = false }: ActionLinkProps) {
  const { t } = useI18n();
  return (
    <li>
      <a className={styles.action} href={href} {...(outside ? { target: '_blank', rel: 'noopener' } : {})}>
        <LateIcon name={icon} size={18} />
        {label}
        {outside && <span className="visually-hidden"> ({t('detail.newTab')})</span>}
      </a>
    </li>
  );
}
