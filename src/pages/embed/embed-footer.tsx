import { encodeView } from '#state/url-codec.ts';
import { useView } from '#state/use-view.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { pageHref } from '#ui/layout/site-pages.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './embed-page.module.css';

export interface EmbedFooterProps {
  root: URL;
  edition: string | undefined;
}

/** Where this comes from, and the way to all of it: the same view, on the site. */
export function EmbedFooter({ root, edition }: EmbedFooterProps) {
  const { t, date, language } = useI18n();
  const view = useView((whole) => whole);
  const href = pageHref(root, 'directory', language) + encodeView({ ...view, face: 'list' });
  return (
    <footer className={styles.footer} data-height>
      <p className={styles.about}>
        {t('embed.about')}
        {edition && ` · ${date(edition)}`}
      </p>
      <a className={styles.full} href={href} target="_blank" rel="noopener">
        {t('embed.full')}
        <Icon name="external" size={14} />
      </a>
    </footer>
  );
}
