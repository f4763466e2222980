import type { Organization } from '#domain/organization.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import styles from './compare-page.module.css';

export interface CompareEmptyProps {
  /** The one that is there, when there is one. */
  only: Organization | undefined;
  directoryHref: string;
}

/** Nothing to set side by side yet: what is missing, and both ways to get it. */
export function CompareEmpty({ only, directoryHref }: CompareEmptyProps) {
  const { t } = useI18n();
  return (
    <Notice icon="compare" title={t(only ? 'compare.one.title' : 'compare.empty.title')}>
      <p>{only ? t('compare.one.text', { name: only.name }) : t('compare.empty.text')}</p>
      <a className={styles.toDirectory} href={directoryHref}>
        {t('compare.toDirectory')}
      </a>
    </Notice>
  );
}
