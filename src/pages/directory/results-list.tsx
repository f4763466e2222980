import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DirectoryAnswer, RankedRecord } from '#state/directory.ts';
import { useHover, useIsHovered } from '#state/hover-store.ts';
import { useView, useViewActions } from '#state/use-view.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { ResultCard } from '#ui/organization/result-card.tsx';
import { Button } from '#ui/primitives/button.tsx';
import styles from './results.module.css';

const PAGE_SIZE = 50;

export interface ResultsListProps {
  answer: DirectoryAnswer;
  edition: string;
  hrefOf: (id: string) => string;
}

/** Fifty rows at a time: all of them would slow a phone for rows that nobody reads. */
export function ResultsList({ answer, edition, hrefOf }: ResultsListProps) {
  const { t } = useI18n();
  const { results } = answer;
  const list = useRef<HTMLOListElement>(null);
  const { shown, showMore } = useShown(results, list);
  const left = results.length - shown;
  return (
    <>
      <ol id="results-list" ref={list} aria-label={t('results.list')} onKeyDown={moveAmongRows}>
        {results.slice(0, shown).map((ranked, index) => (
          <li key={ranked.record.id} aria-setsize={results.length} aria-posinset={index + 1}>
            <Row ranked={ranked} answer={answer} edition={edition} href={hrefOf(ranked.record.id)} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <div className={styles.more}>
          <Button onClick={showMore}>{t('results.more', { count: Math.min(left, PAGE_SIZE) })}</Button>
        </div>
      )}
    </>
  );
}

interface RowProps {
  ranked: RankedRecord;
  answer: DirectoryAnswer;
  edition: string;
  href: string;
}

function Row({ ranked, answer, edition, href }: RowProps) {
  const { id } = ranked.record;
  const selected = useView((view) => view.selected === id);
  const hovered = useIsHovered(id);
  const hover = useHover();
  const { select } = useViewActions();
  return (
    <ResultCard
      {...ranked}
      territories={answer.understood.territories}
      edition={edition}
      href={href}
      highlighted={hovered || selected}
      onOpen={select}
      onHover={hover}
    />
  );
}

/** Rows shown of these results; other results start again at the first page. */
function useShown(results: readonly RankedRecord[], list: { readonly current: HTMLElement | null }) {
  const [state, setState] = useState({ results, shown: PAGE_SIZE });
  const shown = state.results === results ? state.shown : PAGE_SIZE;
  const focusAt = useRef<number | null>(null);
  useEffect(() => {
    if (focusAt.current === null) return;
    // The button that asked for more moves away: reading goes on at the first new row.
    list.current?.querySelectorAll('a')[focusAt.current]?.focus();
    focusAt.current = null;
  });
  const showMore = () => {
    focusAt.current = shown;
    setState({ results, shown: shown + PAGE_SIZE });
  };
  return { shown, showMore };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from row to row, beside Tab; Home and End to the first and the last. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>) {
  const rows = [...event.currentTarget.querySelectorAll('a')];
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  if (at < 0) return;
  const step = STEPS[event.key];
  const target = event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : step && at + step;
  const row = target === undefined ? undefined : rows[target];
  if (!row) return;
  event.preventDefault();
  row.focus();
}
