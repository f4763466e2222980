import type { MouseEvent } from 'react';
import type { OrganizationPartner } from '#domain/organization.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './detail.module.css';
import { DetailSection } from './detail-section.tsx';

export interface DetailLinks {
  /** Name of an organisation of the directory; undefined for one that is not in it. */
  nameOf: (id: string) => string | undefined;
  hrefOf: (id: string) => string;
  /** Shows it in the place of this one; without it, a link leads to its address. */
  open?: (id: string) => void;
  /** Pages of terms and of territories; without them, these are words. */
  pages?: TermPages;
}

export interface TermPages {
  sectorHref: (id: string) => string;
  labelHref: (id: string) => string;
  territoryHref: (code: string) => string;
}

/** Cooperations; those of the directory lead to their own page. */
export function DetailPartners({
  partners,
  links,
}: {
  partners: readonly OrganizationPartner[];
  links: DetailLinks;
}) {
  const { t, date } = useI18n();
  if (partners.length === 0) return null;
  return (
    <DetailSection title={t('detail.partners')}>
      <ul className={styles.rows}>
        {partners.map((partner) => (
          <li key={'id' in partner ? partner.id : partner.name} className={styles.row}>
            {'id' in partner ? (
              <OrganizationLink id={partner.id} links={links} />
            ) : (
              <span>{partner.name}</span>
            )}
            {partner.since && (
              <span className={styles.unknown}>{t('detail.since', { date: date(partner.since) })}</span>
            )}
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}

/** A link inside the directory: an address for a new tab, a change of view for a plain click where there is a view. */
export function OrganizationLink({ id, links, text }: { id: string; links: DetailLinks; text?: string }) {
  const { open: show } = links;
  const open = (event: MouseEvent) => {
    if (show === undefined) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(id);
  };
  return (
    <a href={links.hrefOf(id)} onClick={open}>
      {text ?? links.nameOf(id) ?? id}
    </a>
  );
}
