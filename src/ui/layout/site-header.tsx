import { useI18n } from '../i18n/use-i18n.tsx';
import { Logo } from './logo.tsx';
import styles from './site-header.module.css';

export interface SiteHeaderProps {
  /** Address of the first page in this language, and of this very view in the other one. */
  homeHref: string;
  otherLanguageHref: string;
  /** Missing until the directory is there. */
  edition?: { count: number; date: string };
}

export function SiteHeader({ homeHref, otherLanguageHref, edition }: SiteHeaderProps) {
  const { t, date } = useI18n();
  return (
    <header className={styles.header}>
      <a className={styles.brand} href={homeHref} aria-label={t('site.home')}>
        <Logo />
        <span>Mapster</span>
      </a>
      <nav className={styles.nav} aria-label={t('site.nav')}>
        <a href={homeHref} aria-current="page">
          {t('site.directory')}
        </a>
      </nav>
      <p className={styles.edition}>
        {edition && t('site.edition', { count: edition.count, date: date(edition.date) })}
      </p>
      <LanguageSwitch href={otherLanguageHref} />
    </header>
  );
}

const LANGUAGE_NAMES = { fr: 'Français', en: 'English' } as const;

function LanguageSwitch({ href }: { href: string }) {
  const { t, language } = useI18n();
  const other = language === 'fr' ? 'en' : 'fr';
  const link = (
    <a href={href} lang={other} hrefLang={other} aria-label={LANGUAGE_NAMES[other]}>
      {other.toUpperCase()}
    </a>
  );
  const current = <strong key="current">{language.toUpperCase()}</strong>;
  return (
    <nav className={styles.languages} aria-label={t('site.language')}>
      {language === 'fr' ? current : link}
      <span aria-hidden="true">·</span>
      {language === 'fr' ? link : current}
    </nav>
  );
}
