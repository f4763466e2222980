import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { CHOROPLETH_SOURCE } from './choropleth-layers.ts';

/** Marks one territory of the choropleth; a feature state is drawn without the tiles being made again. */
export function useFeatureMark(
  mapRef: RefObject<MapRef | null>,
  drawn: unknown,
  state: 'pointed' | 'chosen',
  code: string | undefined,
): void {
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!drawn || !map || code === undefined) return undefined;
    const feature = { source: CHOROPLETH_SOURCE, id: code };
    // The source comes after the style: marked when it is there, and again whenever it comes back.
    const mark = () => {
      if (map.getSource(CHOROPLETH_SOURCE)) map.setFeatureState(feature, { [state]: true });
    };
    mark();
    const subscription = map.on('styledata', mark);
    return () => {
      subscription.unsubscribe();
      if (map.getSource(CHOROPLETH_SOURCE)) map.removeFeatureState(feature, state);
    };
  }, [mapRef, drawn, state, code]);
}
