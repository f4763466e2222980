import type { DirectoryRecord } from '#domain/artefacts.ts';
import { labelStatus } from '#engine/labels/status.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Badge } from '../primitives/badge.tsx';
import styles from './record-badges.module.css';
import { useVocabulary } from './use-vocabulary.tsx';
import { oldSourceYear } from './wording.ts';

/** Labels with their life, and a warning when all that is known is old. */
export function RecordBadges({ record, edition }: { record: DirectoryRecord; edition: string }) {
  const { t } = useI18n();
  const { kind, label: labelName, labelDefinition } = useVocabulary();
  const kinds = new Set(record.kinds.map(kind));
  // "Campus" as a kind and as a label would say the same thing twice on one card.
  const labels = (record.labels ?? []).filter(({ id }) => !kinds.has(labelName(id)));
  const old = oldSourceYear(record.sourceDate, edition);
  if (labels.length === 0 && old === undefined) return null;
  return (
    <p className={styles.badges}>
      {labels.map((label) =>
        labelStatus(label, labelDefinition(label.id), edition) === 'expired' ? (
          <Badge key={label.id} tone="faded">
            {t('badge.expired', { label: labelName(label.id) })}
          </Badge>
        ) : (
          <Badge key={label.id}>{labelName(label.id)}</Badge>
        ),
      )}
      {old && <Badge tone="warn">{t('badge.oldSource', { year: old })}</Badge>}
    </p>
  );
}
