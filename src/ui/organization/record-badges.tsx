import type { DirectoryRecord } from '#domain/artefacts.ts';
import { labelStatus } from '#engine/labels/status.ts';
import { oldSourceYear } from '#engine/quality/freshness.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Badge } from '../primitives/badge.tsx';
import styles from './record-badges.module.css';
import { useVocabulary } from './use-vocabulary.tsx';
import { labelWords } from './wording.ts';

/** Labels with their life, and a warning when all that is known is old. */
export function RecordBadges({ record, edition }: { record: DirectoryRecord; edition: string }) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const { kind, label: labelName, labelDefinition } = vocabulary;
  const kinds = new Set(record.kinds.map(kind));
  // "Campus" as a kind and as a label would say the same thing twice on one card.
  const labels = (record.labels ?? []).filter(({ id }) => !kinds.has(labelName(id)));
  const old = oldSourceYear(record.sourceDate, edition, i18n.publication.oldSourceYears);
  if (labels.length === 0 && old === undefined) return null;
  return (
    <p className={styles.badges}>
      {labels.map((label) => {
        const status = labelStatus(label, labelDefinition(label.id), edition);
        return (
          <Badge
            key={`${label.id} ${label.since ?? ''}`}
            {...(status === 'expired' && { tone: 'faded' as const })}
          >
            {labelWords(label, status, { i18n, vocabulary })}
          </Badge>
        );
      })}
      {old && <Badge tone="warn">{i18n.t('badge.oldSource', { year: old })}</Badge>}
    </p>
  );
}
