import { useMemo } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { GroupMarker } from './group-marker.tsx';
import { groupAround, type MapGroup, type MapItem, type MapPoint, nearestCity } from './map-point.ts';
import { PointMarker, SelectedPin } from './point-marker.tsx';

export interface MapMarkersProps {
  items: readonly MapItem[];
  points: readonly MapPoint[];
  selected: MapPoint | undefined;
  hovered: string | undefined;
  onOpenGroup: (group: MapGroup, place: string) => void;
  onOpen: (id: string) => void;
  onHover: (id: string | undefined) => void;
}

/** Everything that stands on the map, as buttons. Clustering keeps their number low whatever that of organisations. */
export function MapMarkers(props: MapMarkersProps) {
  const { items, points, selected, hovered, onOpen, onHover } = props;
  const { t } = useI18n();
  const { kind, kindStyle } = useVocabulary();
  const pointsById = useMemo(() => new Map(points.map((point) => [point.id, point])), [points]);
  return (
    <>
      <GroupMarkers {...props} pointsById={pointsById} />
      {items.map((item) => {
        const point = item.type === 'single' && pointsById.get(item.id);
        if (!point) return null;
        return (
          <PointMarker
            key={item.key}
            point={point}
            kindStyle={kindStyle(point.kind)}
            label={t('map.point', { name: point.name, kind: kind(point.kind) })}
            highlighted={point.id === hovered}
            selected={point.id === selected?.id}
            onOpen={onOpen}
            onHover={onHover}
          />
        );
      })}
      {selected && <SelectedPin key={selected.id} point={selected} kindStyle={kindStyle(selected.kind)} />}
    </>
  );
}

type GroupMarkersProps = MapMarkersProps & { pointsById: ReadonlyMap<string, MapPoint> };

function GroupMarkers({ items, points, pointsById, hovered, onOpenGroup }: GroupMarkersProps) {
  const { t, number } = useI18n();
  const { kindStyle } = useVocabulary();
  const groups = useMemo(() => items.filter((item) => item.type === 'group'), [items]);
  const places = useMemo(
    () => new Map(groups.map((group) => [group.key, nearestCity(points, group.point)])),
    [groups, points],
  );
  const hoveredPoint = hovered === undefined ? undefined : pointsById.get(hovered)?.point;
  const lit = hoveredPoint && groupAround(groups, hoveredPoint)?.key;
  return groups.map((group) => {
    const place = places.get(group.key) ?? t('place.unknown');
    return (
      <GroupMarker
        key={`${group.key}-${group.point}`}
        group={group}
        label={t(group.pile ? 'map.pile' : 'map.group', { count: group.count, place })}
        count={number(group.count)}
        highlighted={group.key === lit}
        kindStyle={kindStyle}
        onOpen={() => onOpenGroup(group, place)}
      />
    );
  });
}
