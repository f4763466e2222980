import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DirectoryAnswer } from '#state/directory.ts';
import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Button } from '../primitives/button.tsx';
import styles from './ambiguity.module.css';
import { type Ambiguity, ambiguitiesOf } from './ambiguity-readings.ts';

/** More than this at once is a list to read, not a doubt to lift. */
const OFFERED = 3;

/** Under the chips: words that could mean something else, and what. */
export function AmbiguityLines({ answer }: { answer: DirectoryAnswer }) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const ambiguities = ambiguitiesOf(answer.query, answer.understood, { i18n, vocabulary });
  if (ambiguities.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={i18n.t('ambiguity.label')}>
      {ambiguities.map((ambiguity) => (
        <Line key={ambiguity.key} ambiguity={ambiguity} />
      ))}
    </ul>
  );
}

function Line({ ambiguity: { words, reading, others } }: { ambiguity: Ambiguity }) {
  const { t } = useI18n();
  const { chooseQuery } = useViewActions();
  const [all, setAll] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const shown = all ? others : others.slice(0, OFFERED);
  const more = others.length - shown.length;
  const showAll = () => {
    // The button goes: the focus goes to the first of those that it brought.
    flushSync(() => setAll(true));
    line.current?.querySelectorAll('button')[OFFERED]?.focus();
  };
  return (
    <li ref={line} className={styles.line}>
      <span>
        {t('ambiguity.read', { words, reading })} {t('ambiguity.rather')}
      </span>
      <span className={styles.others}>
        {shown.map(({ key, label, query }) => (
          <Button
            key={key}
            className={styles.other}
            aria-label={t('ambiguity.choose', { words, reading: label })}
            onClick={() => chooseQuery(query)}
          >
            {label}
          </Button>
        ))}
        {more > 0 && (
          <Button look="quiet" className={styles.other} aria-expanded={false} onClick={showAll}>
            {t('ambiguity.more', { count: more })}
          </Button>
        )}
        <span>{t('ambiguity.end')}</span>
      </span>
    </li>
  );
}
