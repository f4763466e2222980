import { useId } from 'react';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { pageHref } from '#ui/layout/site-pages.ts';
import type { DraftPartProps } from './changes.tsx';
import styles from './correction.module.css';
import type { Scene } from './scene.ts';

/** Who may be the same organisation, each with a way to say that it is not. */
export function Duplicates(props: DraftPartProps & { root: URL; scene: Scene }) {
  const { root, scene, draft, outcome, onChange } = props;
  const { t, language } = useI18n();
  const id = useId();
  const { duplicates } = outcome.checked;
  // What is published already was looked at when it was.
  if (duplicates.length === 0 || outcome.changed.length === 0) return null;
  const nameOf = (other: string) => scene.known.find((one) => one.id === other)?.name ?? other;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{t('correction.duplicates')}</h2>
      <ul className={styles.changes}>
        {duplicates.map((pair) => {
          const other = pair.id === draft.id ? pair.other : pair.id;
          const name = nameOf(other);
          const isDistinct = draft.distinctFrom.includes(other);
          const kept = draft.distinctFrom.filter((one) => one !== other);
          return (
            <li key={`${pair.code} ${other}`}>
              <p>
                <a href={`${pageHref(root, 'directory', language)}?selected=${other}`}>
                  {t(`correction.${pair.code}`, { name })}
                </a>
              </p>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={isDistinct}
                  onChange={() => onChange({ ...draft, distinctFrom: isDistinct ? kept : [...kept, other] })}
                />
                {t('correction.distinct', { name })}
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
