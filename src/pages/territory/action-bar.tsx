import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { LateIcon } from '#ui/primitives/late-icon.tsx';
import { directoryHref } from './directory-href.ts';
import parts from './sheet.module.css';
import styles from './territory.module.css';

interface ActionBarProps {
  root: SiteRoot;
  code: string;
  /** Missing while the figures are not there: the place of the buttons is kept. */
  files?: {
    onCsv: () => void;
    onGeoJson: () => void;
    /** Missing while there is no map. */
    onPng?: () => void;
  };
}

export function ActionBar({ root, code, files }: ActionBarProps) {
  const { t, language } = useI18n();
  return (
    <section
      className={parts.actions}
      aria-label={t('territory.actions')}
      data-later={files === undefined || undefined}
    >
      <Button onClick={files?.onCsv}>{t('territory.csv')}</Button>
      <Button onClick={files?.onGeoJson}>{t('territory.geojson')}</Button>
      <Button onClick={files?.onPng} disabled={files?.onPng === undefined}>
        {t('territory.png')}
      </Button>
      <Button onClick={() => window.print()}>
        <LateIcon name="print" size={16} />
        {t('territory.print')}
      </Button>
      <a href={directoryHref(root, language, { in: code })}>{t('territory.directory')}</a>
      <span className={styles.hint}>{t('territory.export.hint')}</span>
    </section>
  );
}
