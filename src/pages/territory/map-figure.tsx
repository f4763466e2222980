import type { Ref } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryIdentity } from '#engine/coverage/identity.ts';
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { MapDrawing } from '#ui/drawn-map/map-drawing.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { basemapCredits } from '#ui/map/basemap/attribution.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './map-figure.module.css';
import { drawnKinds, hasGroups, mapLabel, mapRemarks } from './map-words.ts';
import sections from './territory.module.css';

interface MapFigureProps {
  map: TerritoryMap;
  identity: TerritoryIdentity;
  vocabulary: Vocabulary;
  /** Seated in the territory. */
  located: readonly DirectoryRecord[];
  ref?: Ref<HTMLElement>;
}

/** The map with its key, and what must be known to trust it. */
export function MapFigure({ map, identity, vocabulary, located, ref }: MapFigureProps) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { name, level } = identity;
  const kinds = drawnKinds(map, vocabulary);
  return (
    <section className={sections.block} data-part="map" aria-labelledby="map">
      <h2 id="map">{t('territory.map')}</h2>
      <figure ref={ref} className={styles.figure}>
        <MapDrawing
          map={map}
          vocabulary={vocabulary}
          label={mapLabel(map, name, located, i18n)}
          scale={`${number(map.scale.km)} km`}
        />
        <figcaption className={styles.caption}>
          {map.drawn === 0 && <p>{t('territory.map.nobody')}</p>}
          <ul className={styles.key}>
            {kinds.map((kind) => (
              <li key={kind}>
                <KindMark {...vocabulary.kindStyle(kind)} size={16} />
                {vocabulary.kind(kind)}
              </li>
            ))}
            {hasGroups(map) && (
              <li>
                <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
                  <circle cx="8" cy="8" r="7.5" fill="currentColor" />
                </svg>
                {t('territory.map.group')}
              </li>
            )}
          </ul>
          {mapRemarks(map, level === 'commune', i18n).map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
          <p>{t('territory.map.credits', { credits: basemapCredits(i18n) })}</p>
        </figcaption>
      </figure>
    </section>
  );
}
