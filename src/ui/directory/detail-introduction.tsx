import type { DirectoryRecord } from '#domain/artefacts.ts';
import { oldSourceYear } from '#engine/quality/quality.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { DetailSection } from '../organization/detail-section.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { reasonWords, summaryIn } from '../organization/wording.ts';
import { Icon } from '../primitives/icon.tsx';
import styles from './detail-pane.module.css';

export interface DetailIntroductionProps {
  record: DirectoryRecord;
  answer: DirectoryAnswer;
  edition: string;
}

/** What it does, why it came up, and whether what we know is old. */
export function DetailIntroduction({ record, answer, edition }: DetailIntroductionProps) {
  const { t, date, publication } = useI18n();
  return (
    <>
      <Summary summary={record.summary} />
      {record.sourceDate && oldSourceYear(record.sourceDate, edition, publication.oldSourceYears) && (
        <p className={styles.old}>
          <Icon name="warning" size={16} />
          <span>{t('detail.old', { date: date(record.sourceDate) })}</span>
        </p>
      )}
      <Why record={record} answer={answer} />
    </>
  );
}

function Summary({ summary }: Pick<DirectoryRecord, 'summary'>) {
  const { t, language } = useI18n();
  const found = summaryIn(summary, language);
  if (!found) return <p className={styles.place}>{t('detail.noSummary')}</p>;
  if (found.language === language) return <p>{found.text}</p>;
  const languageName = t(found.language === 'fr' ? 'language.fr' : 'language.en');
  return (
    <p>
      <span lang={found.language}>{found.text}</span>{' '}
      <span className={styles.place}>({t('detail.otherLanguage', { language: languageName })})</span>
    </p>
  );
}

function Why({ record, answer }: Omit<DetailIntroductionProps, 'edition'>) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const at = answer.results.indexOf(record.id);
  const reasons =
    at < 0 ? [] : reasonWords(answer.results.at(at).result, answer.territories, { i18n, vocabulary });
  if (reasons.length === 0) return null;
  return (
    <DetailSection title={i18n.t('detail.why')}>
      <p className={styles.why}>
        <Icon name="check" size={16} />
        <span>{reasons.join(' · ')}</span>
      </p>
    </DetailSection>
  );
}
