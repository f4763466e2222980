import { useCallback, useState } from 'react';
import { createHoverStore, HoverContext } from '#state/hover-store.ts';
import { encodeView } from '#state/url-codec.ts';
import type { DirectoryState } from '#state/use-directory.ts';
import { useResults } from '#state/use-results.ts';
import { useView } from '#state/use-view.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { useMediaQuery } from '#ui/layout/use-media-query.ts';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { CriteriaChips } from './criteria-chips.tsx';
import { DetailPane } from './detail-pane.tsx';
import styles from './directory-page.module.css';
import { FaceSwitch } from './face-switch.tsx';
import { FilterBar } from './filter-bar.tsx';
import { MapPane } from './map-pane.tsx';
import { Results } from './results.tsx';
import { SearchBox } from './search-box.tsx';
import { useReturnFocus } from './use-return-focus.ts';

const WIDE_SCREEN = '(min-width: 56.25rem)';

export interface DirectoryViewProps {
  root: URL;
  state: DirectoryState;
  onSearchFocus: () => void;
}

/** Box and frame stand from the first paint; the rest takes its place in them. A small screen shows one face at a time. */
export function DirectoryView({ root, state, onSearchFocus }: DirectoryViewProps) {
  const { t } = useI18n();
  const [hoverStore] = useState(createHoverStore);
  const wide = useMediaQuery(WIDE_SCREEN);
  const directory = state.status === 'ready' ? state.directory : undefined;
  const answer = useResults(directory);
  const selected = useView((view) => view.selected);
  const face = useView((view) => view.face);
  const hrefOf = useHrefOf();
  useReturnFocus(selected);
  const ready = directory && answer && { root, directory, answer, hrefOf };
  const covered = ready !== undefined && selected !== undefined;
  return (
    <HoverContext value={hoverStore}>
      <main className={styles.main} aria-busy={state.status === 'loading'}>
        <h1 className="visually-hidden">{t('site.tagline')}</h1>
        <div className={styles.side}>
          <div className={styles.panel} inert={covered}>
            <div className={styles.head}>
              <SearchBox onFocus={onSearchFocus} />
              {ready && <CriteriaChips {...ready} />}
              {ready && <FilterBar {...ready} />}
              {state.status === 'loading' && <div className={styles.filtersPlace} />}
            </div>
            {state.status === 'failed' ? (
              <LoadFailure {...state} />
            ) : ready ? (
              <Results {...ready} />
            ) : (
              <Rows />
            )}
          </div>
          {covered && <DetailPane key={selected} id={selected} {...ready} />}
        </div>
        {ready ? (
          <MapPane {...ready} wanted={wide || face === 'map'} inert={covered && !wide} />
        ) : (
          <div className={styles.map} />
        )}
        {!wide && !covered && <FaceSwitch face={face} />}
      </main>
    </HoverContext>
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

/** Addresses of this view with another organisation open. */
function useHrefOf(): (id: string) => string {
  const { query, filters, sort } = useView((view) => view);
  return useCallback(
    (id) => encodeView({ query, filters, sort, face: 'list', selected: id }),
    [query, filters, sort],
  );
}
