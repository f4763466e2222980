import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { TermPage } from '#ui/layout/page-addresses.ts';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import { Notice } from '#ui/primitives/notice.tsx';

/** What an address asks for and the vocabulary does not have. */
export function UnknownTerm({ root, page, id }: { root: SiteRoot; page: TermPage; id: string }) {
  const { t, language } = useI18n();
  return (
    <div>
      <h1 className="visually-hidden">{t(`taxonomy.${page}`)}</h1>
      <Notice icon="info" title={t('taxonomy.unknown.title', { id })} role="status">
        <p>
          <a href={pageHref(root, page, language)}>{t('taxonomy.unknown.back')}</a>
        </p>
      </Notice>
    </div>
  );
}
