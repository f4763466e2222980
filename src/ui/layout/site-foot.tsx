import { useI18n } from '../i18n/use-i18n.tsx';
import { correctionHref } from './page-addresses.ts';
import styles from './site-foot.module.css';
import type { SiteRoot } from './site-pages.ts';

export interface SiteFootProps {
  root: SiteRoot;
  /** Id of the organisation that the page is about. */
  organization?: string;
}

/** Where corrections are prepared and what the law asks to say. */
export function SiteFoot({ root, organization }: SiteFootProps) {
  const { t, language, publication } = useI18n();
  const { legal = [] } = publication;
  return (
    <ul className={styles.foot} aria-label={t('site.about')}>
      <li>
        <a href={correctionHref(root, language, organization)}>
          {t(organization === undefined ? 'site.correctAny' : 'site.correct')}
        </a>
      </li>
      {legal.map(({ title, href }) => (
        <li key={title}>
          <a href={addressOf(root, href)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

/** The legal notices alone, after the credits of a map. */
export function LegalLinks({ root }: { root: SiteRoot }) {
  const { legal = [] } = useI18n().publication;
  return legal.map(({ title, href }) => (
    <span key={title}>
      {' · '}
      <a href={addressOf(root, href)}>{title}</a>
    </span>
  ));
}

/** Notices of the publication itself stand below its root; those of others are whole addresses. */
function addressOf(root: SiteRoot, href: string): string {
  return /^[a-z]+:/.test(href) ? href : root.pathname + href;
}
