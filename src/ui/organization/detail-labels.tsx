import type { OrganizationLabel } from '#domain/held-label.ts';
import { labelStatus } from '#engine/labels/status.ts';
import type { Translator } from '../i18n/translate.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './detail.module.css';
import type { DetailLinks } from './detail-partners.tsx';
import { DetailSection } from './detail-section.tsx';
import { useVocabulary } from './use-vocabulary.tsx';

interface DetailLabelsProps {
  labels: readonly OrganizationLabel[];
  /** `YYYY-MM-DD`: the day on which a label is judged valid or not. */
  edition: string;
  links: DetailLinks;
}

/** Each label with its life: valid, expired, or not known to be either. */
export function DetailLabels({ labels, edition, links: { pages } }: DetailLabelsProps) {
  const i18n = useI18n();
  const { label: nameOf, labelDefinition } = useVocabulary();
  if (labels.length === 0) return null;
  return (
    <DetailSection title={i18n.t('detail.labels')}>
      <ul className={styles.rows}>
        {labels.map((label) => {
          const definition = labelDefinition(label.id);
          const status = labelStatus(label, definition, edition);
          const until = label.until ?? definition?.until;
          return (
            <li key={`${label.id} ${label.since ?? ''}`} className={styles.row}>
              {pages ? (
                <a href={pages.labelHref(label.id)}>{nameOf(label.id)}</a>
              ) : (
                <span>{nameOf(label.id)}</span>
              )}
              <span className={styles[status]}>{lifeOf(status, label.since, until, i18n)}</span>
            </li>
          );
        })}
      </ul>
    </DetailSection>
  );
}

/** The life of a label in words: `valide jusqu’en décembre 2026`. */
export function lifeOf(
  status: ReturnType<typeof labelStatus>,
  since: string | undefined,
  until: string | undefined,
  { t, date }: Translator,
): string {
  if (status === 'valid')
    return until ? t('label.validUntil', { date: date(until.slice(0, 7)) }) : t('label.valid');
  if (status === 'expired') return until ? t('label.expiredIn', { date: date(until) }) : t('label.expired');
  return since ? t('label.unknownSince', { date: date(since) }) : t('label.unknown');
}
