import type { Ref } from 'react';
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './map-figure.module.css';
import { MapFigure } from './map-figure.tsx';
import sections from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';

interface MapPartProps {
  scene: SheetScene;
  /** Undefined until it is drawn, null when it cannot be. */
  map: TerritoryMap | null | undefined;
  figure: Ref<HTMLElement>;
}

/** The map once it is drawn; the sheet does not wait for it, and goes without where it cannot be drawn. */
export function MapPart({ scene, map, figure }: MapPartProps) {
  const { t } = useI18n();
  const { sheet, vocabulary } = scene;
  if (map) {
    const located = sheet.who.flatMap((one) => (one.located ? [one.record] : []));
    return <MapFigure ref={figure} map={map} identity={sheet} vocabulary={vocabulary} located={located} />;
  }
  return (
    <section className={sections.block} data-part="map" aria-labelledby="map">
      <h2 id="map">{t('territory.map')}</h2>
      {map === null ? <p role="status">{t('territory.map.missing')}</p> : <div className={styles.waiting} />}
    </section>
  );
}
