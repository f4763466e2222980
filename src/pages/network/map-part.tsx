import { lazy, memo, Suspense, useMemo, useState } from 'react';
import type { Bbox, Territories } from '#domain/territory.ts';
import type { NetworkMapData } from '#engine/network/arcs.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { ErrorBoundary } from '#ui/layout/error-boundary.tsx';
import { useMediaQuery } from '#ui/layout/use-media-query.ts';
import { MapFailureDetail, MapFailureNotice, useMapAttempts } from '#ui/map/map-failure-notice.tsx';
import { MapLegend } from './map-legend.tsx';
import styles from './network.module.css';
import { PlaceList } from './place-list.tsx';
import { Undrawn } from './undrawn.tsx';
import type { LiveScene } from './use-network-page.ts';

/** MapLibre comes after the table, and never holds it back. */
const NetworkMap = lazy(async () => ({ default: (await import('#ui/map/network-map.tsx')).NetworkMap }));

const ROOMY_SCREEN = '(min-width: 72rem)';
const NOTHING: readonly string[] = [];

interface MapPartProps {
  scene: LiveScene;
  drawing: NetworkMapData;
}

/** The map, or what stands in its place, then what its signs mean and what it cannot show. */
export const MapPart = memo(({ scene, drawing }: MapPartProps) => {
  const { t } = useI18n();
  const { view, change } = scene;
  const [place, setPlace] = useState<string>();
  const bodies = drawing.bodiesAt.get(place ?? '') ?? NOTHING;
  const choose = (key: string) => {
    const [only, ...others] = drawing.bodiesAt.get(key) ?? [];
    setPlace(others.length > 0 ? key : undefined);
    if (only !== undefined && others.length === 0) change({ id: only });
  };
  const lit = view.id === undefined ? undefined : drawing.keysOf.get(view.id);
  return (
    <section className={styles.stage} aria-label={t('network.map')}>
      <Stage scene={scene} drawing={drawing} lit={lit} onPlace={choose} />
      {bodies.length > 0 && <PlaceList scene={scene} ids={bodies} onClose={() => setPlace(undefined)} />}
      <MapLegend />
      <Undrawn scene={scene} undrawn={drawing.undrawn} drawn={drawing.drawn} />
    </section>
  );
});

interface StageProps {
  scene: LiveScene;
  drawing: NetworkMapData;
  lit: { arcs: readonly string[]; places: readonly string[] } | undefined;
  onPlace: (key: string) => void;
}

function Stage({ scene, drawing, lit, onPlace }: StageProps) {
  const { t, publication } = useI18n();
  const compact = !useMediaQuery(ROOMY_SCREEN);
  const { failure, attempt, fail, retry } = useMapAttempts();
  const places = useMemo(
    () => placesOf(scene.territories, publication.bounds),
    [scene.territories, publication],
  );
  return (
    <div className={styles.map}>
      {failure ? (
        <MapFailure error={failure} onRetry={retry} />
      ) : (
        <ErrorBoundary key={attempt} fallback={(error) => <MapFailure error={error} />}>
          <Suspense fallback={<p className="visually-hidden">{t('map.loading')}</p>}>
            <NetworkMap
              {...places}
              root={scene.root}
              drawing={drawing}
              lit={lit}
              compact={compact}
              onPlace={onPlace}
              onFail={fail}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

function MapFailure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useI18n();
  return (
    <MapFailureNotice error={error} onRetry={onRetry}>
      <p>{t('network.map.none')}</p>
      <MapFailureDetail error={error} />
    </MapFailureNotice>
  );
}

/** What the publication frames first, else the mainland; and the overseas territories that have inhabitants. */
function placesOf({ regions, country }: Territories, bounds: Bbox | undefined) {
  const mainland = regions.filter(({ overseas }) => !overseas).map(({ bbox }) => bbox);
  return {
    mainland: bounds ?? (mainland.length > 0 ? mainland.reduce(union) : country.bbox),
    overseas: regions.filter(({ overseas, population }) => overseas && population !== null),
  };
}

function union(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
