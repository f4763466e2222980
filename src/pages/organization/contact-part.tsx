import type { ReactNode } from 'react';
import type { Organization } from '#domain/organization.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Fact } from '#ui/organization/detail-facts.tsx';
import { DetailSection } from '#ui/organization/detail-section.tsx';
import { readablePhone } from '#ui/organization/readable-phone.ts';
import styles from './sheet.module.css';

/** How to reach it, written out; what is not known says so, and what no source states too. */
export function ContactPart({ organization }: { organization: Organization }) {
  const { t } = useI18n();
  const { website, email, phone, address, unverifiedFields } = organization;
  const isUnverified = (...fields: string[]) => fields.some((field) => unverifiedFields.includes(field));
  return (
    <DetailSection title={t('organization.contact')}>
      <dl className={styles.facts}>
        <Known term={t('organization.phone')} unverified={isUnverified('phone')}>
          {phone && <a href={`tel:${phone}`}>{readablePhone(phone)}</a>}
        </Known>
        <Known term={t('organization.email')} unverified={isUnverified('email')}>
          {email && <a href={`mailto:${email}`}>{email}</a>}
        </Known>
        <Known term={t('organization.site')} unverified={isUnverified('website')}>
          {website && (
            <a href={website} rel="noopener">
              {website.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}
            </a>
          )}
        </Known>
        <Known
          term={t('organization.address')}
          unverified={isUnverified('address.street', 'address.postalCode', 'address.city')}
        >
          {addressOf(address)}
        </Known>
      </dl>
    </DetailSection>
  );
}

interface KnownProps {
  term: string;
  /** Empty for what is not known. */
  children: ReactNode;
  /** No source states it. */
  unverified?: boolean;
}

/** A fact that has its line whether it is known or not. */
export function Known({ term, children, unverified = false }: KnownProps) {
  const { t } = useI18n();
  const isKnown = children !== undefined && children !== '';
  return (
    <Fact term={term}>
      {isKnown ? children : <span className={styles.unknown}>{t('organization.unknown')}</span>}
      {isKnown && unverified && <span className={styles.unknown}> ({t('organization.unverified')})</span>}
    </Fact>
  );
}

function addressOf({ street, postalCode, city }: Organization['address']): string {
  return [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
