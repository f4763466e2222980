import type { ReactNode } from 'react';
import type { EmbedFace } from '#state/embed-settings.ts';
import type { DirectoryState } from '#state/use-directory.ts';
import { useView } from '#state/use-view.tsx';
import { FaceSwitch } from '#ui/directory/face-switch.tsx';
import { LazyDetailPane } from '#ui/directory/lazy-detail.ts';
import { MapPane } from '#ui/directory/map-pane.tsx';
import type { ReadyState } from '#ui/directory/use-ready.ts';
import { useReturnFocus } from '#ui/directory/use-return-focus.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Late } from '#ui/layout/late.tsx';
import { useMediaQuery } from '#ui/layout/use-media-query.ts';
import styles from './embed-page.module.css';
import { EmbedPanel } from './embed-panel.tsx';

/** Room for a list beside a map; the style sheet says the same. */
const TWO_COLUMNS = '(min-width: 44rem) and (min-height: 20rem)';

export interface EmbedViewProps extends ReadyState {
  shows: Exclude<EmbedFace, 'coverage'>;
  state: DirectoryState;
  /** Rows that stand where the list cannot be had. */
  written: ReactNode;
  onSearchFocus: () => void;
}

/** List and map side by side where there is room, else one at a time; the list is never more than one press away. */
export function EmbedView({ shows, state, ready, failure, written, onSearchFocus }: EmbedViewProps) {
  const { t } = useI18n();
  const roomy = useMediaQuery(TWO_COLUMNS);
  const selected = useView((view) => view.selected);
  const face = useView((view) => view.face);
  useReturnFocus(selected);
  const two = roomy && shows === 'both';
  const covered = ready !== undefined && selected !== undefined;
  const mapShown = shows !== 'list' && (two || face === 'map');
  return (
    <main
      className={styles.main}
      aria-label={t('embed.heading')}
      aria-busy={state.status === 'loading'}
      data-two={two || undefined}
    >
      <h1 className="visually-hidden">{t('embed.heading')}</h1>
      <div className={styles.side} data-covered={covered || undefined}>
        <div className={styles.panel} inert={covered}>
          <EmbedPanel {...{ state, ready, failure, written, onSearchFocus }} />
        </div>
        {covered && (
          <Late fallback={null}>
            <LazyDetailPane key={selected} id={selected} framed {...ready} />
          </Late>
        )}
      </div>
      {ready && shows !== 'list' && (
        <MapPane {...ready} className={styles.map} wanted={mapShown} inert={covered && !two} />
      )}
      {shows !== 'list' && !two && !covered && state.status !== 'failed' && <FaceSwitch face={face} />}
    </main>
  );
}
