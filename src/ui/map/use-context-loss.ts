import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';

/** A device that gives its graphics memory back does so at once, or not at all. */
const PATIENCE_MS = 3000;

/** The graphics of the page were taken away, and have not come back. */
export class ContextLostError extends Error {
  override name = 'ContextLostError';
}

/** MapLibre draws again by itself when the graphics come back; when they do not, the map is given up with a way to retry. */
export function useContextLoss(
  mapRef: RefObject<MapRef | null>,
  loaded: boolean,
  onFail: (error: Error) => void,
): void {
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!loaded || !map) return undefined;
    let timer: number | undefined;
    const giveUp = () =>
      onFail(new ContextLostError(`graphics lost for ${PATIENCE_MS} ms, expected them back`));
    const subscriptions = [
      map.on('webglcontextlost', () => {
        timer = window.setTimeout(giveUp, PATIENCE_MS);
      }),
      map.on('webglcontextrestored', () => window.clearTimeout(timer)),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [mapRef, loaded, onFail]);
}
