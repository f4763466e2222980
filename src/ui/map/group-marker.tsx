import { type CSSProperties, memo } from 'react';
import { Marker } from 'react-map-gl/maplibre';
import type { KindStyle } from '../organization/vocabulary.ts';
import { donutRing, donutSize } from './donut.ts';
import type { MapGroup } from './map-point.ts';
import styles from './markers.module.css';

export interface GroupMarkerProps {
  group: MapGroup;
  /** What the button does, in words: it is its only name. */
  label: string;
  count: string;
  highlighted: boolean;
  kindStyle: (kind: string) => KindStyle;
  onOpen: (group: MapGroup) => void;
}

/** Several organisations as a donut of their kinds. The button is inside the marker, whose own element stays silent. */
export const GroupMarker = memo(function GroupMarker(props: GroupMarkerProps) {
  const { group, label, count, highlighted, kindStyle, onOpen } = props;
  return (
    <Marker longitude={group.point[0]} latitude={group.point[1]}>
      <button
        type="button"
        className={styles.group}
        data-highlighted={highlighted || undefined}
        data-pile={group.pile || undefined}
        style={ringOf(group, kindStyle)}
        onClick={() => onOpen(group)}
      >
        <span aria-hidden="true" className={styles.count}>
          {count}
        </span>
        <span className={styles.tip}>{label}</span>
      </button>
    </Marker>
  );
});

function ringOf({ count, kinds }: MapGroup, kindStyle: GroupMarkerProps['kindStyle']): CSSProperties {
  const size = donutSize(count);
  const properties: Record<string, string | number> = {
    inlineSize: size,
    blockSize: size,
    '--ring': donutRing(kinds, kindStyle),
  };
  return properties as CSSProperties;
}
