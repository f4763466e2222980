import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type { FoundTerritory } from '#engine/coverage/find-territories.ts';
import { type CoverageQuestion, territoriesFoundQuery } from '#state/coverage-queries.ts';
import { failureOf } from '#state/failure.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { AnswerFailure } from '#ui/layout/load-failure.tsx';
import { type SiteRoot, territoryHref } from '#ui/layout/site-pages.ts';
import finds from './find.module.css';
import { FindField } from './find-field.tsx';
import styles from './territory.module.css';

interface FindTerritoryProps {
  root: SiteRoot;
  question: CoverageQuestion;
  words: string;
  onFind: (words: string) => void;
}

/** Leads to any territory by its name or its code. */
export function FindTerritory({ root, question, words, onFind }: FindTerritoryProps) {
  const { t } = useI18n();
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const wanted = words.trim();
  const answer = useQuery({
    ...territoriesFoundQuery(question, wanted),
    enabled: question.client !== undefined && wanted !== '',
  });
  const { data, isPlaceholderData } = answer;
  const found = wanted === '' ? [] : (data ?? []);
  const failure = failureOf([answer]);
  const isAnswered = wanted !== '' && data !== undefined && !isPlaceholderData && !failure;
  return (
    <FindField id={id} words={words} onFind={onFind} inputRef={inputRef}>
      <span role="status" className={styles.hint}>
        {isAnswered && t('territory.find.status', { count: found.length })}
      </span>
      {failure && <AnswerFailure {...failure} asked={inputRef} />}
      {found.length > 0 && (
        <ul className={finds.found} aria-label={t('territory.find.results')}>
          {found.map((one) => (
            <Found key={one.code} root={root} territory={one} />
          ))}
        </ul>
      )}
    </FindField>
  );
}

function Found({ root, territory }: { root: SiteRoot; territory: FoundTerritory }) {
  const { t, language } = useI18n();
  const { code, name, level, department, located } = territory;
  return (
    <li>
      <a href={territoryHref(root, code, language, located)}>{name}</a>{' '}
      <span className={styles.hint}>
        {t(`territory.level.${level}`)}
        {department && ` · ${department}`}
      </span>
    </li>
  );
}
