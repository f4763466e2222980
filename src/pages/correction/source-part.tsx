import { useId } from 'react';
import type { StatedSource } from '#engine/correction/draft.ts';
import type { Problem } from '#engine/intake/check.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import type { DraftPartProps } from './changes.tsx';
import styles from './correction.module.css';
import { TextField } from './text-field.tsx';

/** Who states the changes: without it nothing is corrected. */
export function SourcePart({ draft, outcome, onChange }: DraftPartProps) {
  const { t } = useI18n();
  const id = useId();
  const { source } = draft;
  const isBegun = source.url !== '' || source.date !== '';
  const problems = outcome.sourceProblems.filter(({ field }) => field === undefined);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{t('correction.source')}</h2>
      <p className={styles.hint}>{t('correction.source.text')}</p>
      <SourceFields
        id="correction-source"
        source={source}
        problems={isBegun ? problems.map(({ problem }) => problem) : []}
        onChange={(next) => onChange({ ...draft, source: next })}
      />
    </section>
  );
}

export interface SourceFieldsProps {
  id: string;
  source: StatedSource;
  problems: readonly Problem[];
  onChange: (source: StatedSource) => void;
}

export function SourceFields({ id, source, problems, onChange }: SourceFieldsProps) {
  const { t } = useI18n();
  const { url, date } = source;
  return (
    <div className={styles.fields}>
      <TextField
        id={`${id}-url`}
        label={t('correction.source.url')}
        value={url}
        problems={url === '' ? [] : problems.filter(({ field }) => field === 'sourceUrl')}
        onChange={(text) => onChange({ ...source, url: text })}
      />
      <TextField
        id={`${id}-date`}
        label={t('correction.source.date')}
        hint={t('correction.source.date.hint')}
        value={date}
        problems={date === '' ? [] : problems.filter(({ field }) => field === 'sourceDate')}
        onChange={(text) => onChange({ ...source, date: text })}
      />
    </div>
  );
}

export function CommentPart({ draft, outcome, onChange }: DraftPartProps) {
  const { t } = useI18n();
  return (
    <section className={styles.card}>
      <TextField
        id="correction-comment"
        label={t('correction.comment')}
        hint={t('correction.comment.hint')}
        value={draft.comment}
        long
        problems={[]}
        onChange={(comment) => onChange({ ...draft, comment: comment.slice(0, 2000) })}
      />
      <div role="status">
        {outcome.personal.map(({ value }) => (
          <p key={value} className={styles.problem}>
            <Icon name="warning" size={16} />
            <span>{t('correction.personal', { value })}</span>
          </p>
        ))}
      </div>
    </section>
  );
}
