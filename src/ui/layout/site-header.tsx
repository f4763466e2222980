import type { Language } from '#domain/language.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './site-header.module.css';
import { type PageId, pageHref, type SiteRoot } from './site-pages.ts';

export interface SiteHeaderProps {
  /** Where the site is published. */
  root: SiteRoot;
  page: PageId;
  /** What follows the folder of the page in the address of this very view, which the other language keeps. */
  search: string;
  /** Ids put aside: they follow from page to page, and the comparison has a link once there are any. */
  compared?: readonly string[];
  /** Missing until the directory is there. */
  edition?: { count: number; date: string } | undefined;
}

export function SiteHeader({ root, page, search, compared = [], edition }: SiteHeaderProps) {
  const { t, date, language, publication } = useI18n();
  const links = navigation(page, compared);
  return (
    <header className={styles.header}>
      <a className={styles.brand} href={pageHref(root, 'directory', language)} aria-label={t('site.home')}>
        {publication.logo ? (
          <img src={root.pathname + publication.logo} alt="" width={26} height={26} />
        ) : (
          <i className={styles.mark} />
        )}
        <span>{publication.name}</span>
      </a>
      <nav className={styles.nav} aria-label={t('site.nav')}>
        {/* On a narrow screen the links wait behind it, without any script. */}
        <button type="button" className={styles.menu} popoverTarget="site-menu">
          <i />
          {t('site.menu')}
        </button>
        <ul id="site-menu" popover="auto" className={styles.links}>
          {links.map((link) => (
            <li key={link.page}>
              <a
                href={pageHref(root, link.page, language) + link.search}
                aria-current={link.page === page ? 'page' : undefined}
              >
                {t(link.label)}
                {link.count !== undefined && <span className={styles.count}> ({link.count})</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.edition}>
        {edition && t('site.edition', { count: edition.count, date: date(edition.date) })}
      </p>
      {publication.languages.length > 1 && (
        <LanguageSwitch hrefOf={(other) => pageHref(root, page, other) + search} />
      )}
    </header>
  );
}

interface NavigationLink {
  page: PageId;
  label: MessageKey & ('site.directory' | 'site.coverage' | 'site.network' | 'site.builder' | 'site.compare');
  search: string;
  count?: number;
}

/** Pages that are worth a link from here. */
function navigation(page: PageId, compared: readonly string[]): NavigationLink[] {
  const aside = compared.join(',');
  const directory: NavigationLink = {
    page: 'directory',
    label: 'site.directory',
    search: aside && page !== 'directory' ? `?compare=${aside}` : '',
  };
  const coverage: NavigationLink = { page: 'coverage', label: 'site.coverage', search: '' };
  const network: NavigationLink = { page: 'network', label: 'site.network', search: '' };
  const builder: NavigationLink = { page: 'builder', label: 'site.builder', search: '' };
  if (aside === '' && page !== 'compare') return [directory, coverage, network, builder];
  const count = compared.length > 0 ? { count: compared.length } : {};
  const search = aside && `?ids=${aside}`;
  return [
    directory,
    coverage,
    network,
    builder,
    { page: 'compare', label: 'site.compare', search, ...count },
  ];
}

const LANGUAGE_NAMES = { fr: 'Français', en: 'English' } as const;

function LanguageSwitch({ hrefOf }: { hrefOf: (language: Language) => string }) {
  const { t, language, publication } = useI18n();
  return (
    <nav className={styles.languages} aria-label={t('site.language')}>
      {publication.languages.map((one) =>
        one === language ? (
          <strong key={one}>{one.toUpperCase()}</strong>
        ) : (
          <a key={one} href={hrefOf(one)} lang={one} hrefLang={one} aria-label={LANGUAGE_NAMES[one]}>
            {one.toUpperCase()}
          </a>
        ),
      )}
    </nav>
  );
}
