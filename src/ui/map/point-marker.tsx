import { memo } from 'react';
import { Marker } from 'react-map-gl/maplibre';
import type { LngLat } from '#domain/organization.ts';
import type { KindStyle } from '../organization/vocabulary.ts';
import { Glyph } from '../primitives/glyph.tsx';
import { kindColors } from '../primitives/kind-tile.tsx';
import type { MapPoint } from './map-point.ts';
import styles from './markers.module.css';

export interface PointMarkerProps {
  point: MapPoint;
  kindStyle: KindStyle;
  /** Name and kind: the shape is not told to a screen reader. */
  label: string;
  highlighted: boolean;
  selected: boolean;
  onOpen: (id: string) => void;
  onHover: (id: string | undefined) => void;
}

/** One organisation: the hue and the shape of its main kind. */
export const PointMarker = memo(function PointMarker(props: PointMarkerProps) {
  const { point, kindStyle, label, highlighted, selected, onOpen, onHover } = props;
  return (
    <Marker longitude={point.point[0]} latitude={point.point[1]}>
      <button
        type="button"
        className={styles.point}
        data-highlighted={highlighted || undefined}
        aria-current={selected || undefined}
        data-organization={point.id}
        style={kindColors(kindStyle)}
        onClick={() => onOpen(point.id)}
        onPointerEnter={() => onHover(point.id)}
        onPointerLeave={() => onHover(undefined)}
        onFocus={() => onHover(point.id)}
        onBlur={() => onHover(undefined)}
      >
        <Glyph name={kindStyle.glyph} size={14} />
        <span className={styles.tip}>{label}</span>
      </button>
    </Marker>
  );
});

/** Where the open organisation is, drawn above everything, a pile included. The detail says the same in words. */
export function SelectedPin({ point, kindStyle }: { point: MapPoint; kindStyle: KindStyle }) {
  return (
    <Marker
      longitude={point.point[0]}
      latitude={point.point[1]}
      anchor="bottom"
      className={styles.pinHost ?? ''}
    >
      <span aria-hidden="true" className={styles.pin} style={kindColors(kindStyle)}>
        <Glyph name={kindStyle.glyph} size={18} />
      </span>
    </Marker>
  );
}

/** Where distances are measured from, under everything else. The chips and the sentence of the map name it. */
export function TownMark({ point: [lng, lat] }: { point: LngLat }) {
  return (
    <Marker longitude={lng} latitude={lat} className={styles.townHost ?? ''}>
      <span aria-hidden="true" className={styles.town} />
    </Marker>
  );
}
