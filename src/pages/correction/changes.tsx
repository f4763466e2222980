import { useId } from 'react';
import type { CorrectedField } from '#domain/correction.ts';
import type { CorrectionDraft } from '#engine/correction/draft.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import styles from './correction.module.css';
import type { Outcome, Scene } from './scene.ts';
import { SourceFields } from './source-part.tsx';
import { useValueWords } from './value-words.ts';

export interface DraftPartProps {
  draft: CorrectionDraft;
  outcome: Outcome;
  onChange: (draft: CorrectionDraft) => void;
}

/** What would be published instead of what: field by field, with who states it when it is somebody else. */
export function Changes({ scene, draft, outcome, onChange }: DraftPartProps & { scene: Scene }) {
  const { t } = useI18n();
  const id = useId();
  const { changed, before, checked } = outcome;
  const words = useValueWords(scene);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{t('correction.changes')}</h2>
      <div role="status">{changed.length === 0 && <p>{t('correction.changes.none')}</p>}</div>
      <ul className={styles.changes}>
        {changed.map((field) => (
          <li key={field}>
            <strong>{t(`correction.field.${field}`)}</strong>
            <p>
              <span className="visually-hidden">{t('correction.before')} : </span>
              <del>{words(field, before[field])}</del>
            </p>
            <p>
              <span className="visually-hidden">{t('correction.after')} : </span>
              <ins>{words(field, checked.values?.[field])}</ins>
            </p>
            <OtherSource field={field} draft={draft} outcome={outcome} onChange={onChange} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherSource({ field, draft, outcome, onChange }: DraftPartProps & { field: CorrectedField }) {
  const { t } = useI18n();
  const own = draft.sources[field];
  if (own === undefined) {
    return (
      <Button
        look="quiet"
        aria-label={`${t('correction.source.other')} : ${t(`correction.field.${field}`)}`}
        onClick={() => onChange({ ...draft, sources: { ...draft.sources, [field]: { url: '', date: '' } } })}
      >
        {t('correction.source.other')}
      </Button>
    );
  }
  const { [field]: _removed, ...others } = draft.sources;
  const problems = outcome.sourceProblems.filter((one) => one.field === field).map(({ problem }) => problem);
  return (
    <div className={styles.own}>
      <SourceFields
        id={`correction-source-${field}`}
        source={own}
        problems={problems}
        onChange={(next) => onChange({ ...draft, sources: { ...draft.sources, [field]: next } })}
      />
      <Button look="quiet" onClick={() => onChange({ ...draft, sources: others })}>
        {t('correction.source.remove')}
      </Button>
    </div>
  );
}
