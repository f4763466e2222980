import { useEffect, useRef, useState } from 'react';
import type { DirectoryState } from '#state/use-directory.ts';
import type { Results } from '#state/use-results.ts';
import { whenIdle } from '#state/when-idle.ts';
import { CompareToggle } from '#ui/directory/compare-toggle.tsx';
import { FilterBar } from '#ui/directory/filter-bar.tsx';
import { LazyCriteriaLines, LazySearchFailure, loadNarrowing } from '#ui/directory/lazy-narrowing.ts';
import { Results as ResultsPart } from '#ui/directory/results.tsx';
import { SearchBox } from '#ui/directory/search-box.tsx';
import { isNarrowed, type Ready } from '#ui/directory/use-ready.ts';
import { lazyWithWords } from '#ui/i18n/lazy-with-words.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Late } from '#ui/layout/late.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { Prerendered, type PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './directory-page.module.css';

const LazyExportPlace = lazyWithWords(async () => (await loadNarrowing()).ExportPlace);

export interface PanelProps {
  state: DirectoryState;
  /** Missing until the first answer. */
  ready: Ready | undefined;
  /** The engine refused the question. */
  failure: Results['failure'];
  wide: boolean;
  /** Rows that stand where the directory cannot be had. */
  written: PrerenderedPart | undefined;
  /** They stand until the list is there; a skeleton where the view is another one. */
  isWhole: boolean;
  onSearchFocus: () => void;
}

/** The question above, the answer below. On a wide screen the answer scrolls alone, on a small one the page does. */
export function Panel({ state, ready, failure, wide, written, isWhole, onSearchFocus }: PanelProps) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className={styles.head}>
        <SearchBox recordsById={ready?.directory.recordsById} onFocus={onSearchFocus} />
        {ready && isNarrowed(ready.answer) && (
          <Late fallback={<div className={styles.chipsPlace} />}>
            <LazyCriteriaLines {...ready} />
          </Late>
        )}
        {ready && <FilterBar {...ready} compact={!wide} />}
        {state.status === 'loading' && <div className={styles.filtersPlace} />}
      </div>
      <div className={styles.answer} ref={scroller}>
        {state.status === 'failed' ? (
          <>
            <LoadFailure {...state} />
            {written && <Prerendered part={written} />}
          </>
        ) : failure ? (
          <>
            <Late fallback={<Rows />}>
              <LazySearchFailure {...failure} />
            </Late>
            {written && <Prerendered part={written} />}
          </>
        ) : ready ? (
          <ResultsPart
            {...ready}
            scroller={wide ? scroller : undefined}
            rowTool={CompareToggle}
            tools={!ready.directory.isLarge && <Exports {...ready} />}
          />
        ) : written && isWhole ? (
          <Prerendered part={written} />
        ) : (
          <Rows />
        )}
      </div>
    </>
  );
}

/** Once the list is there and the page is idle. */
function Exports(ready: Ready) {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return (
    idle && (
      <Late fallback={null}>
        <LazyExportPlace {...ready} />
      </Late>
    )
  );
}

function Rows() {
  const { t } = useI18n();
  return (
    <div className={styles.rowsPlace}>
      <Skeleton rows={8} label={t('load.busy')} />
    </div>
  );
}
