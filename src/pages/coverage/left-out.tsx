import type { LeftOut } from '#engine/coverage/coverage.ts';
import { leftOutSentences } from '#engine/coverage/export.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './coverage-page.module.css';

/** What the figures do not hold, and why: the same sentences as in the exports. */
export function LeftOutNotes({ leftOut }: { leftOut: LeftOut }) {
  const { t, language } = useI18n();
  const sentences = leftOutSentences(leftOut, language);
  return (
    <section className={styles.leftOut} aria-labelledby="left-out">
      <h3 id="left-out">{t('coverage.leftOut')}</h3>
      {sentences.length === 0 ? (
        <p>{t('coverage.leftOut.none')}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}.</li>
          ))}
        </ul>
      )}
    </section>
  );
}
