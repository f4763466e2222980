import type { DirectoryRecord } from '#domain/artefacts.ts';
import { oldSourceYear } from '#engine/quality/freshness.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Icon } from '../primitives/icon.tsx';
import styles from './detail.module.css';
import { summaryIn } from './wording.ts';

/** What it does, in the language of the page or in the one there is. */
export function DetailSummary({ summary }: Pick<DirectoryRecord, 'summary'>) {
  const { t, language } = useI18n();
  const found = summaryIn(summary, language);
  if (!found) return <p className={styles.unknown}>{t('detail.noSummary')}</p>;
  if (found.language === language) return <p>{found.text}</p>;
  const languageName = t(found.language === 'fr' ? 'language.fr' : 'language.en');
  return (
    <p>
      <span lang={found.language}>{found.text}</span>{' '}
      <span className={styles.unknown}>({t('detail.otherLanguage', { language: languageName })})</span>
    </p>
  );
}

interface OldSourceProps {
  /** Of the newest source; undefined when none is dated. */
  date: string | undefined;
  edition: string;
}

/** A warning when all that is known is old. */
export function OldSource({ date, edition }: OldSourceProps) {
  const { t, date: dateWords, publication } = useI18n();
  if (date === undefined || oldSourceYear(date, edition, publication.oldSourceYears) === undefined)
    return null;
  return (
    <p className={styles.old}>
      <Icon name="warning" size={16} />
      <span>{t('detail.old', { date: dateWords(date) })}</span>
    </p>
  );
}
