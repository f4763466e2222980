import { useMemo } from 'react';
import type { LngLat } from '#domain/organization.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { GroupMarker } from './group-marker.tsx';
import { groupAround, type MapGroup, type MapItem, type MapPoint } from './map-point.ts';
import type { PointIndex } from './point-index.ts';
import { PointMarker, SelectedPin, TownMark } from './point-marker.tsx';
import type { MapTown } from './view-summary.ts';

export interface MapMarkersProps {
  items: readonly MapItem[];
  index: PointIndex;
  town: MapTown | undefined;
  selected: MapPoint | undefined;
  hovered: string | undefined;
  onOpenGroup: (group: MapGroup, place: string) => void;
  onOpen: (id: string) => void;
  onHover: (id: string | undefined) => void;
}

/** Everything that stands on the map, as buttons. Clustering keeps their number low whatever that of organisations. */
export function MapMarkers(props: MapMarkersProps) {
  const { items, index, town, selected, hovered, onOpen, onHover } = props;
  const { t } = useI18n();
  const { kind, kindStyle } = useVocabulary();
  return (
    <>
      {town && <TownMark point={town.point} />}
      <GroupMarkers {...props} />
      {items.map((item) => {
        const point = item.type === 'single' && index.byId.get(item.id);
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

function GroupMarkers({ items, index, hovered, onOpenGroup }: MapMarkersProps) {
  const { t, number } = useI18n();
  const { kindStyle } = useVocabulary();
  const groups = useMemo(() => items.filter((item) => item.type === 'group'), [items]);
  const places = useMemo(
    () => new Map(groups.map(({ key, point, city }) => [key, city ?? townAt(index, point)])),
    [groups, index],
  );
  const lit = hovered === undefined ? undefined : groupOf(hovered, items, index)?.key;
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

/** The town that names a group: that of its organisation nearest to the middle. */
function townAt(index: PointIndex, point: LngLat): string | undefined {
  return index.nearest(point, ({ city }) => city !== undefined)?.point.city;
}

/** The group that an organisation is in, unless it has a mark of its own. */
function groupOf(id: string, items: readonly MapItem[], index: PointIndex): MapGroup | undefined {
  const point = index.byId.get(id)?.point;
  if (!point || items.some((item) => item.key === id)) return undefined;
  return groupAround(
    items.filter((item) => item.type === 'group'),
    point,
  );
}
