import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Bbox, Territories } from '#domain/territory.ts';
import { coverageShapesQuery } from '#state/coverage-queries.ts';
import { ChoroplethStage, type ChoroplethStageProps } from '#ui/coverage/choropleth-stage.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { useMediaQuery } from '#ui/layout/use-media-query.ts';
import type { MapPlace } from '#ui/map/places-bar.tsx';
import styles from './coverage-page.module.css';
import { HypotheticalMark } from './hypothetical-mark.tsx';
import type { Scene } from './scene.ts';

/** From here the credits are written out under the map. */
const ROOMY_SCREEN = '(min-width: 72rem)';

export interface MapStageProps
  extends Pick<
    ChoroplethStageProps,
    'classes' | 'colors' | 'zones' | 'frame' | 'pointed' | 'chosen' | 'onPoint' | 'onChoose' | 'picture'
  > {
  scene: Scene;
}

/** The map, or what stands in its place: the table beside it has every number. */
export function MapStage({ scene, ...map }: MapStageProps) {
  const { t, publication } = useI18n();
  const { root, words, question, view } = scene;
  const compact = !useMediaQuery(ROOMY_SCREEN);
  const shapes = useQuery(coverageShapesQuery(question, view.level));
  const places = useMemo(() => placesOf(words.territories, publication.bounds), [words, publication]);
  return (
    <section className={styles.map} aria-label={t('coverage.map')} tabIndex={-1}>
      <ChoroplethStage {...map} {...places} root={root} shapes={shapes} compact={compact} />
      {view.scenario.length > 0 && (
        <div className={styles.mapMark}>
          <HypotheticalMark scene={scene} />
        </div>
      )}
    </section>
  );
}

/** What the publication frames first, else the mainland; and the overseas territories that have inhabitants. */
function placesOf(
  { regions, country }: Territories,
  bounds: Bbox | undefined,
): { mainland: Bbox; overseas: MapPlace[] } {
  const mainland = regions.filter(({ overseas }) => !overseas).map(({ bbox }) => bbox);
  return {
    mainland: bounds ?? (mainland.length > 0 ? mainland.reduce(union) : country.bbox),
    overseas: regions.filter(({ overseas, population }) => overseas && population !== null),
  };
}

function union(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
