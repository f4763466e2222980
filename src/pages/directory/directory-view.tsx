import { memo, useRef, useState } from 'react';
import { createHoverStore, HoverContext } from '#state/hover-store.ts';
import type { DirectoryState } from '#state/use-directory.ts';
import { useView } from '#state/use-view.tsx';
import { FaceSwitch } from '#ui/directory/face-switch.tsx';
import { LazyDetailPane } from '#ui/directory/lazy-detail.ts';
import { MapPane } from '#ui/directory/map-pane.tsx';
import { useReady } from '#ui/directory/use-ready.ts';
import { useReturnFocus } from '#ui/directory/use-return-focus.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Late } from '#ui/layout/late.tsx';
import type { PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { useMediaQuery } from '#ui/layout/use-media-query.ts';
import { useOnce } from '#ui/layout/use-once.ts';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './directory-page.module.css';
import { FirstMap } from './first-map.tsx';
import { LazyCompareTray } from './lazy-compare-tray.ts';
import { Panel } from './panel.tsx';

/** Wide and high enough for a list that scrolls beside a map; the style sheets say the same the other way round. */
const WIDE_SCREEN = '(min-width: 56.25rem) and (min-height: 34rem)';

export interface DirectoryViewProps {
  root: URL;
  state: DirectoryState;
  written: PrerenderedPart | undefined;
  firstMap: HTMLElement | undefined;
  isWhole: boolean;
  onSearchFocus: () => void;
}

/** Box and frame stand from the first paint; the rest takes its place in them. A small screen shows one face at a time. */
export function DirectoryView(props: DirectoryViewProps) {
  const { root, state, written, firstMap, isWhole, onSearchFocus } = props;
  const { t } = useI18n();
  const [hoverStore] = useState(createHoverStore);
  const wide = useMediaQuery(WIDE_SCREEN);
  const panel = useRef<HTMLDivElement>(null);
  const directory = state.status === 'ready' ? state.directory : undefined;
  const { ready, failure } = useReady(root, directory);
  const selected = useView((view) => view.selected);
  const face = useView((view) => view.face);
  const camera = useView((view) => view.camera);
  const narrowed = useOnce(
    camera !== undefined || (ready !== undefined && ready.answer.results.length < ready.directory.size),
  );
  const comparing = useOnce(useView((view) => view.compared.length > 0));
  useReturnFocus(selected);
  const covered = ready !== undefined && selected !== undefined;
  return (
    <HoverContext value={hoverStore}>
      <main className={styles.main} aria-busy={state.status === 'loading'}>
        <h1 className="visually-hidden">{t('site.tagline')}</h1>
        <div className={styles.side}>
          <div className={styles.panel} ref={panel} inert={covered}>
            <StillPanel {...{ state, ready, failure, wide, written, isWhole, onSearchFocus }} />
          </div>
          {covered && (
            <Late fallback={<DetailPlace />}>
              <LazyDetailPane key={selected} id={selected} {...ready} />
            </Late>
          )}
          {ready && comparing && (
            <Late fallback={null}>
              <LazyCompareTray root={root} directory={ready.directory} />
            </Late>
          )}
        </div>
        {ready ? (
          <StillMapPane
            {...ready}
            className={styles.map}
            wanted={wide || face === 'map'}
            inert={covered && !wide}
          />
        ) : (
          <div className={styles.map} />
        )}
        {firstMap && isWhole && !narrowed && <FirstMap element={firstMap} />}
        {!wide && !covered && state.status !== 'failed' && <FaceSwitch face={face} />}
      </main>
    </HoverContext>
  );
}

/** Where the detail will stand. */
function DetailPlace() {
  const { t } = useI18n();
  return (
    <div className={styles.detailPlace}>
      <Skeleton rows={5} label={t('load.detail')} />
    </div>
  );
}

// Typing renders this frame at each letter; what stands in it only with its own answer.
const StillPanel = memo(Panel);
const StillMapPane = memo(MapPane);
