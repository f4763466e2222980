import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { type TermPage, termHref } from '#ui/layout/page-addresses.ts';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './taxonomy.module.css';

interface TermPathProps {
  root: SiteRoot;
  /** Missing on the page of the vocabulary itself. */
  term?: { page: TermPage; id: string; name: string; isLast: boolean };
  page: TermPage;
}

const PAGES: readonly TermPage[] = ['kinds', 'sectors', 'labels', 'needs'];

/** The way up, and across to the other vocabularies from the page of one. */
export function TermPath({ root, term, page }: TermPathProps) {
  const { t, language } = useI18n();
  return (
    <nav aria-label={t('taxonomy.path')} className={styles.path}>
      <a href={pageHref(root, 'directory', language)}>{t('site.directory')}</a>
      {term ? (
        <>
          <a href={pageHref(root, page, language)}>{t(`taxonomy.${page}`)}</a>
          {!term.isLast && <a href={termHref(root, page, term.id, language)}>{term.name}</a>}
        </>
      ) : (
        PAGES.map((one) => (
          <a key={one} href={pageHref(root, one, language)} aria-current={one === page ? 'page' : undefined}>
            {t(`taxonomy.${one}`)}
          </a>
        ))
      )}
    </nav>
  );
}
