import { memo } from 'react';
import { Marker } from 'react-map-gl/maplibre';
import type { KindStyle } from '../organization/vocabulary.ts';
import { kindColors } from '../primitives/kind-tile.tsx';
import { donutArcs, donutSize } from './donut.ts';
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
  const size = donutSize(group.count);
  return (
    <Marker longitude={group.point[0]} latitude={group.point[1]}>
      <button
        type="button"
        className={styles.group}
        data-highlighted={highlighted || undefined}
        data-pile={group.pile || undefined}
        style={{ inlineSize: size, blockSize: size }}
        onClick={() => onOpen(group)}
      >
        <Donut group={group} kindStyle={kindStyle} />
        <span aria-hidden="true" className={styles.count}>
          {count}
        </span>
        <span className={styles.tip}>{label}</span>
      </button>
    </Marker>
  );
});

/** Radius whose circle measures 100, so that lengths read as shares. */
const RADIUS = 50 / Math.PI;
const STROKE = 7;
const BOX = 2 * RADIUS + STROKE;

function Donut({ group, kindStyle }: Pick<GroupMarkerProps, 'group' | 'kindStyle'>) {
  return (
    <svg aria-hidden="true" className={styles.donut} viewBox={`${-BOX / 2} ${-BOX / 2} ${BOX} ${BOX}`}>
      <circle r={RADIUS + STROKE / 2} className={styles.disc} />
      {donutArcs(group.kinds).map(({ kind, length, offset }) => (
        <circle
          key={kind}
          r={RADIUS}
          className={styles.arc}
          style={kindColors(kindStyle(kind))}
          strokeWidth={STROKE}
          strokeDasharray={`${length} ${100 - length}`}
          strokeDashoffset={25 - offset}
        />
      ))}
    </svg>
  );
}
