import type { OrganizationLabel } from '#domain/held-label.ts';
import { type LabelLife, labelLife } from '#engine/labels/life.ts';
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
          const life = labelLife(label, labelDefinition(label.id), edition);
          return (
            <li key={`${label.id} ${label.since ?? ''}`} className={styles.row}>
              {pages ? (
                <a href={pages.labelHref(label.id)}>{nameOf(label.id)}</a>
              ) : (
                <span>{nameOf(label.id)}</span>
              )}
              <span className={styles[life.state]}>{lifeOf(life, i18n)}</span>
            </li>
          );
        })}
      </ul>
    </DetailSection>
  );
}

/** The life of a label in words: `valide jusqu’en décembre 2026`. */
export function lifeOf({ state, since, until }: LabelLife, { t, date }: Translator): string {
  if (state === 'valid')
    return until ? t('label.validUntil', { date: date(until.slice(0, 7)) }) : t('label.valid');
  if (state === 'expired')
    return until ? t('label.expiredIn', { date: date(until.slice(0, 7)) }) : t('label.expired');
  if (state === 'upcoming') return t('label.upcoming', { date: date(since ?? '') });
  return since ? t('label.unknownSince', { date: date(since) }) : t('label.unknown');
}
