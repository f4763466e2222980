import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import { Notice } from '#ui/primitives/notice.tsx';

/** A directory whose sources say nothing of cooperations: no empty map, no empty table. */
export function NoNetwork({ root }: { root: SiteRoot }) {
  const { t, language } = useI18n();
  return (
    <Notice icon="info" title={t('network.none.title')}>
      <p>{t('network.none.text')}</p>
      <p>
        <a href={pageHref(root, 'directory', language)}>{t('network.none.directory')}</a>
      </p>
    </Notice>
  );
}
