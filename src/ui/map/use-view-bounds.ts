import { type RefObject, useEffect, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { Bbox } from '#domain/territory.ts';
import { CHOSEN } from './use-camera.ts';

export interface ViewBounds {
  bounds: Bbox;
  /** True when the person moved the map there, false when the map followed the results. */
  byPerson: boolean;
}

/** The rectangle in view, read each time the map has come to rest or changed its size. */
export function useViewBounds(mapRef: RefObject<MapRef | null>, loaded: boolean): ViewBounds | undefined {
  const [view, setView] = useState<ViewBounds>();
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!loaded || !map) return undefined;
    const read = (byPerson: boolean) => {
      const [[west, south], [east, north]] = map.getBounds().toArray();
      setView({ bounds: [west, south, east, north], byPerson });
    };
    const subscription = map.on('moveend', (event) => read(isByPerson(event)));
    read(false);
    return () => subscription.unsubscribe();
  }, [mapRef, loaded]);
  return view;
}

/** A gesture carries the event that made it; a button of ours carries its own mark. */
export function isByPerson(event: object): boolean {
  const gesture = 'originalEvent' in event && event.originalEvent !== undefined;
  return gesture || ('chosen' in event && event.chosen === CHOSEN.chosen);
}
