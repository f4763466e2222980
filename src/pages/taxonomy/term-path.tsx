import { termsOf } from '#engine/taxonomy/terms.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { type TermPage, termHref } from '#ui/layout/page-addresses.ts';
import { pageHref } from '#ui/layout/site-pages.ts';
import styles from './taxonomy.module.css';
import type { SceneGround } from './term-scene.ts';

interface TermPathProps {
  ground: SceneGround;
  /** Missing on the page of the vocabulary itself. */
  term?: { page: TermPage; id: string; name: string; isLast: boolean };
  page: TermPage;
}

const PAGES: readonly TermPage[] = ['kinds', 'sectors', 'labels', 'needs'];

/** The way up, and across to the other vocabularies from the page of one. */
export function TermPath({ ground: { root, world }, term, page }: TermPathProps) {
  const { t, language } = useI18n();
  const known = PAGES.filter((one) => one === page || termsOf(world.taxonomy, one).length > 0);
  return (
    <nav aria-label={t('taxonomy.path')} className={styles.path}>
      <a href={pageHref(root, 'directory', language)}>{t('site.directory')}</a>
      {term ? (
        <>
          <a href={pageHref(root, page, language)}>{t(`taxonomy.${page}`)}</a>
          {!term.isLast && <a href={termHref(root, page, term.id, language)}>{term.name}</a>}
        </>
      ) : (
        known.map((one) => (
          <a key={one} href={pageHref(root, one, language)} aria-current={one === page ? 'page' : undefined}>
            {t(`taxonomy.${one}`)}
          </a>
        ))
      )}
    </nav>
  );
}
