import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { FoundTerritory } from '#engine/coverage/find-territories.ts';
import { type CoverageQuestion, territoriesFoundQuery } from '#state/coverage-queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { territoryHref } from '#ui/layout/site-pages.ts';
import styles from './territory.module.css';

interface FindTerritoryProps {
  root: URL;
  question: CoverageQuestion;
  words: string;
  onFind: (words: string) => void;
}

/** Leads to any territory by its name or its code. */
export function FindTerritory({ root, question, words, onFind }: FindTerritoryProps) {
  const { t } = useI18n();
  const id = useId();
  const wanted = words.trim();
  const { data = [], isPlaceholderData } = useQuery({
    ...territoriesFoundQuery(question, wanted),
    enabled: question.client !== undefined && wanted !== '',
  });
  const found = wanted === '' ? [] : data;
  const isAnswered = wanted !== '' && question.client !== undefined && !isPlaceholderData;
  return (
    <search className={styles.find}>
      <label htmlFor={id}>{t('territory.find')}</label>
      <input
        id={id}
        type="search"
        value={words}
        maxLength={80}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onFind(event.target.value)}
      />
      <span id={`${id}-hint`} className={styles.hint}>
        {t('territory.find.hint')}
      </span>
      <span role="status" className={styles.hint}>
        {isAnswered && t('territory.find.status', { count: found.length })}
      </span>
      {found.length > 0 && (
        <ul className={styles.found} aria-label={t('territory.find.results')}>
          {found.map((one) => (
            <Found key={one.code} root={root} territory={one} />
          ))}
        </ul>
      )}
    </search>
  );
}

function Found({ root, territory }: { root: URL; territory: FoundTerritory }) {
  const { t, language } = useI18n();
  const { code, name, level, department } = territory;
  return (
    <li>
      <a href={territoryHref(root, code, language)}>{name}</a>{' '}
      <span className={styles.hint}>
        {t(`territory.level.${level}`)}
        {department && ` · ${department}`}
      </span>
    </li>
  );
}
