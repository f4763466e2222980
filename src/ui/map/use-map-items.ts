import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { limitItems, MAX_MARKS } from './limit-items.ts';
import { itemsWithin, type MapItem, toItems } from './map-point.ts';

/** The clustered source of the page, and that of the tiles of a large edition. */
export const SOURCE_ID = 'organizations';
export const TILE_SOURCE_ID = 'organization-tiles';
/** The one layer of the tiles. */
export const TILE_LAYER = 'organizations';
/** Markers slightly outside stay, so that a short drag shows no hole. */
const MARGIN = 0.04;
const MOVE_INTERVAL_MS = 160;

/** Groups and single organisations in view, read from the clustered source each time it settles. */
export function useMapItems(
  mapRef: RefObject<MapRef | null>,
  loaded: boolean,
  kinds: readonly string[],
  sourceId: string,
): readonly MapItem[] {
  const [items, setItems] = useState<readonly MapItem[]>([]);
  const read = useCallback(() => {
    const map = mapRef.current?.getMap();
    // Between two zooms the source still holds tiles of both, and would answer each group twice.
    if (!map?.getSource(sourceId) || !map.isSourceLoaded(sourceId)) return;
    const all = toItems(map.querySourceFeatures(sourceId, { sourceLayer: TILE_LAYER }), kinds);
    const [[west, south], [east, north]] = map.getBounds().toArray();
    const inView = itemsWithin(all, [west, south, east, north], MARGIN);
    const next = limitItems(inView, MAX_MARKS, map.getZoom());
    setItems((current) => (signature(current) === signature(next) ? current : next));
  }, [mapRef, kinds, sourceId]);
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!loaded || !map) return undefined;
    let last = 0;
    const onMove = () => {
      const now = performance.now();
      if (now - last < MOVE_INTERVAL_MS) return;
      last = now;
      read();
    };
    const subscriptions = [
      map.on('move', onMove),
      map.on('moveend', read),
      map.on('sourcedata', read),
      map.on('idle', read),
    ];
    read();
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [mapRef, loaded, read]);
  return items;
}

/** A group keeps its number from one filter to the next although its content changes: count and key together identify it. */
function signature(items: readonly MapItem[]): string {
  return items
    .map((item) => (item.type === 'group' ? `${item.key}:${item.count}:${item.point}` : item.key))
    .join('|');
}
