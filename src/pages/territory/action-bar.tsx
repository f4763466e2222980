import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { directoryHref } from './directory-href.ts';
import styles from './territory.module.css';

interface ActionBarProps {
  root: SiteRoot;
  code: string;
  /** Missing while the figures are not there: the place of the buttons is kept. */
  onCsv?: () => void;
  onGeoJson?: () => void;
}

export function ActionBar({ root, code, onCsv, onGeoJson }: ActionBarProps) {
  const { t, language } = useI18n();
  const isReady = onCsv !== undefined;
  return (
    <section
      className={styles.actions}
      aria-label={t('territory.actions')}
      data-later={!isReady || undefined}
    >
      <Button onClick={onCsv}>{t('territory.csv')}</Button>
      <Button onClick={onGeoJson}>{t('territory.geojson')}</Button>
      <Button onClick={() => window.print()}>
        <Icon name="print" size={16} />
        {t('territory.print')}
      </Button>
      <a href={directoryHref(root, language, { in: code })}>{t('territory.directory')}</a>
      <span className={styles.hint}>{t('territory.export.hint')}</span>
    </section>
  );
}
