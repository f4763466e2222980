import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { DetailSection } from '../organization/detail-section.tsx';
import { DetailSummary, OldSource } from '../organization/detail-summary.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { reasonWords } from '../organization/wording.ts';
import { Icon } from '../primitives/icon.tsx';
import styles from './detail-pane.module.css';

export interface DetailIntroductionProps {
  record: DirectoryRecord;
  answer: DirectoryAnswer;
  edition: string;
}

/** What it does, why it came up, and whether what we know is old. */
export function DetailIntroduction({ record, answer, edition }: DetailIntroductionProps) {
  return (
    <>
      <DetailSummary summary={record.summary} />
      <OldSource date={record.sourceDate} edition={edition} />
      <Why record={record} answer={answer} />
    </>
  );
}

function Why({ record, answer }: Omit<DetailIntroductionProps, 'edition'>) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const at = answer.results.indexOf(record.id);
  const row = at < 0 ? undefined : answer.results.at(at);
  const reasons = row ? reasonWords(row.result, answer.territories, { i18n, vocabulary }) : [];
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
