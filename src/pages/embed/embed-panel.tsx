import { type ReactNode, useRef } from 'react';
import { useLocked } from '#state/locked.ts';
import type { DirectoryState } from '#state/use-directory.ts';
import { useView } from '#state/use-view.tsx';
import { FilterBar } from '#ui/directory/filter-bar.tsx';
import { LazyCriteriaLines, LazySearchFailure } from '#ui/directory/lazy-narrowing.ts';
import { Results } from '#ui/directory/results.tsx';
import { SearchBox } from '#ui/directory/search-box.tsx';
import { isNarrowed, type ReadyState } from '#ui/directory/use-ready.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Late } from '#ui/layout/late.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './embed-page.module.css';
import { isAsking } from './is-asking.ts';

export interface EmbedPanelProps extends ReadyState {
  state: DirectoryState;
  written: ReactNode;
  onSearchFocus: () => void;
}

/** The question above, the answer below, which scrolls alone: a frame has no height to spare. */
export function EmbedPanel({ state, ready, failure, written, onSearchFocus }: EmbedPanelProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { t } = useI18n();
  const asks = useView(isAsking);
  const chipsPlace = <div className={styles.chipsPlace} />;
  const rows = <Skeleton rows={6} label={t('load.busy')} />;
  return (
    <>
      <div className={styles.head} data-height>
        <Question records={ready?.directory.recordsById} onFocus={onSearchFocus} />
        {ready
          ? isNarrowed(ready.answer) && (
              <Late fallback={chipsPlace}>
                <LazyCriteriaLines {...ready} />
              </Late>
            )
          : asks && chipsPlace}
        {ready ? <FilterBar {...ready} compact /> : <div className={styles.filtersPlace} />}
      </div>
      <div className={styles.answer} ref={scroller}>
        {state.status === 'failed' ? (
          <>
            <LoadFailure {...state} />
            {written}
          </>
        ) : failure ? (
          <>
            <Late fallback={rows}>
              <LazySearchFailure {...failure} />
            </Late>
            {written}
          </>
        ) : ready ? (
          <div data-height>
            <Results {...ready} scroller={scroller} />
          </div>
        ) : (
          <div className={styles.rowsPlace}>{rows}</div>
        )}
      </div>
    </>
  );
}

interface QuestionProps {
  records: Parameters<typeof SearchBox>[0]['recordsById'];
  onFocus: () => void;
}

/** The box, or the words that a partner has settled for the visitor. */
function Question({ records, onFocus }: QuestionProps) {
  const { t } = useI18n();
  const locked = useLocked();
  const query = useView((view) => view.query);
  if (!locked.includes('q')) return <SearchBox recordsById={records} onFocus={onFocus} />;
  return query === '' ? null : <p className={styles.searched}>{t('embed.searched', { words: query })}</p>;
}
