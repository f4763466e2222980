import type { Bbox } from '#domain/territory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './map-overlays.module.css';

export interface MapPlace {
  code: string;
  name: string;
  bbox: Bbox;
}

export interface PlacesBarProps {
  mainland: Bbox;
  overseas: readonly MapPlace[];
  onGo: (bbox: Bbox) => void;
}

/** Overseas territories are oceans away from the first view: one click each, one back. */
export function PlacesBar({ mainland, overseas, onGo }: PlacesBarProps) {
  const { t } = useI18n();
  if (overseas.length === 0) return null;
  return (
    <nav className={styles.places} aria-label={t('map.overseas')}>
      <PlaceButton name={t('map.mainland')} bbox={mainland} onGo={onGo} />
      {overseas.map((place) => (
        <PlaceButton key={place.code} name={place.name} bbox={place.bbox} onGo={onGo} />
      ))}
    </nav>
  );
}

function PlaceButton({ name, bbox, onGo }: { name: string; bbox: Bbox; onGo: (bbox: Bbox) => void }) {
  const { t } = useI18n();
  return (
    <button type="button" className={styles.place} onClick={() => onGo(bbox)}>
      <span className="visually-hidden">{t('map.goTo', { place: name })}</span>
      <span aria-hidden="true">{name}</span>
    </button>
  );
}
