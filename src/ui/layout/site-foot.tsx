import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './site-foot.module.css';
import type { SiteRoot } from './site-pages.ts';

/** Where corrections go and what the law asks to say, of a publication that gives them; nothing for another. */
export function SiteFoot({ root }: { root: SiteRoot }) {
  const { t, publication } = useI18n();
  const { contact, legal = [] } = publication;
  if (contact === undefined && legal.length === 0) return null;
  return (
    <ul className={styles.foot} aria-label={t('site.about')}>
      {contact !== undefined && (
        <li>
          <a href={contact}>{t('site.correct')}</a>
        </li>
      )}
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
