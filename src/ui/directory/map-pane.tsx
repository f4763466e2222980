import { Suspense, useEffect, useMemo, useState } from 'react';
import type { Bbox } from '#domain/territory.ts';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useHover, useHoveredId } from '#state/hover-store.ts';
import { useView, useViewActions } from '#state/use-view.tsx';
import { lazyWithWords } from '../i18n/lazy-with-words.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { ErrorBoundary } from '../layout/error-boundary.tsx';
import { useMediaQuery } from '../layout/use-media-query.ts';
import type { DirectoryMapProps } from '../map/directory-map.tsx';
import { useMapAttempts } from '../map/map-failure-notice.tsx';
import type { MapPoint } from '../map/map-point.ts';
import { MapFailure } from './map-failure.tsx';
import { mapPlaces, mapTown, toMapPoint, toMapPoints } from './map-places.ts';
import { TerritoryTreeButton } from './territory-tree-button.tsx';

/** MapLibre weighs three times the rest of the app: it comes after the list, and never holds it back. */
const DirectoryMap = lazyWithWords(async () => (await import('../map/directory-map.tsx')).DirectoryMap);

/** From here the map has room for its open legend beside the panel. */
const ROOMY_SCREEN = '(min-width: 72rem)';

export interface MapPaneProps {
  root: URL;
  directory: Directory;
  answer: DirectoryAnswer;
  /** A phone that never opens the map never downloads it. */
  wanted: boolean;
  inert: boolean;
  /** Where the page puts it. */
  className: string | undefined;
}

export function MapPane({ root, directory, answer, wanted, inert, className }: MapPaneProps) {
  const { t } = useI18n();
  const { failure, attempt, fail, retry } = useMapAttempts();
  const [exploring, setExploring] = useState(false);
  const [frame, setFrame] = useState<Bbox>();
  const started = useStarted(wanted);
  return (
    <section id="map" className={className} aria-label={t('map.title')} tabIndex={-1} inert={inert}>
      {/* The tree names everyone, which a large edition does not fetch. */}
      {!directory.isLarge && (
        <TerritoryTreeButton
          directory={directory}
          answer={answer}
          open={exploring}
          onOpenChange={setExploring}
          onFrame={setFrame}
        />
      )}
      {failure ? (
        <MapFailure {...{ directory, answer }} error={failure} onRetry={retry} />
      ) : (
        started && (
          <ErrorBoundary key={attempt} fallback={(error) => <MapFailure {...{ directory, answer, error }} />}>
            <Suspense fallback={<p className="visually-hidden">{t('map.loading')}</p>}>
              <ConnectedMap
                root={root}
                directory={directory}
                answer={answer}
                frame={frame}
                covered={exploring}
                onPile={() => setExploring(false)}
                onFail={fail}
              />
            </Suspense>
          </ErrorBoundary>
        )
      )}
    </section>
  );
}

/** True from the first moment the map is wanted, once the list has been painted. */
function useStarted(wanted: boolean): boolean {
  const [started, setStarted] = useState(false);
  useEffect(() => {
    if (!wanted || started) return undefined;
    const frame = requestAnimationFrame(() => setTimeout(() => setStarted(true)));
    return () => cancelAnimationFrame(frame);
  }, [wanted, started]);
  return started;
}

type ConnectedMapProps = Pick<MapPaneProps, 'root' | 'directory' | 'answer'> &
  Pick<DirectoryMapProps, 'frame' | 'covered' | 'onPile' | 'onFail'>;

function ConnectedMap({ root, directory, answer, ...rest }: ConnectedMapProps) {
  const compact = !useMediaQuery(ROOMY_SCREEN);
  const camera = useView((view) => view.camera);
  const area = useView((view) => view.area);
  const selectedId = useView((view) => view.selected);
  const { publication } = useI18n();
  const hovered = useHoveredId();
  const hover = useHover();
  const { select, moveCamera, searchArea } = useViewActions();
  const points = useMemo(() => toMapPoints(answer.results), [answer]);
  const places = useMemo(() => mapPlaces(directory, publication.bounds), [directory, publication]);
  const town = useMemo(() => mapTown(answer), [answer]);
  const selected = useMemo((): MapPoint | undefined => {
    const record = selectedId === undefined ? undefined : directory.recordsById.get(selectedId);
    return record && toMapPoint(record);
  }, [directory, selectedId]);
  return (
    <DirectoryMap
      {...rest}
      root={root}
      points={points}
      coming={answer.results.coming}
      total={answer.results.length}
      town={town}
      {...places}
      whole={publication.bounds !== undefined && answer.results.length === directory.size}
      camera={camera}
      area={area}
      selected={selected}
      hovered={hovered}
      compact={compact}
      onSelect={select}
      onHover={hover}
      onMove={moveCamera}
      onSearchArea={searchArea}
    />
  );
}
