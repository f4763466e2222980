import type { FeatureCollection, Point } from 'geojson';
import { useEffect, useMemo, useState } from 'react';
import { Layer, Source, useMap } from 'react-map-gl/maplibre';
import { useDark } from '../layout/use-dark.ts';
import { BASEMAP_SLOTS } from './basemap/create-basemap-style.ts';
import {
  CHOROPLETH_FILL,
  CHOROPLETH_SOURCE,
  type ClassByCode,
  edgePaint,
  fillPaint,
  markPaint,
  zonePaint,
} from './choropleth-layers.ts';

export interface ZonePoint {
  lng: number;
  lat: number;
  population: number;
}

export interface ChoroplethSourcesProps {
  shapes: FeatureCollection | undefined;
  classes: ClassByCode;
  colors: Readonly<Record<'light' | 'dark', readonly string[]>>;
  zones: readonly ZonePoint[];
}

/** Under the borders and the names of the basemap, where it has them. */
export function ChoroplethSources({ shapes, classes, colors, zones }: ChoroplethSourcesProps) {
  const theme = useDark() ? 'dark' : 'light';
  const fill = useMemo(() => fillPaint(classes, colors[theme], theme), [classes, colors, theme]);
  const points = useMemo(() => toFeatures(zones), [zones]);
  const hasSlots = useHasSlots();
  const before = (slot: string) => (hasSlots ? { beforeId: slot } : {});
  const belowNames = before(BASEMAP_SLOTS.belowNames);
  return (
    <>
      {shapes && (
        <Source id={CHOROPLETH_SOURCE} type="geojson" data={shapes} promoteId="code">
          <Layer
            key="fill"
            id={CHOROPLETH_FILL}
            type="fill"
            paint={fill}
            {...before(BASEMAP_SLOTS.belowBorders)}
          />
          <Layer key="edge" id="choropleth-edge" type="line" paint={edgePaint(theme)} {...belowNames} />
          <Layer
            key="mark"
            id="choropleth-mark"
            type="line"
            layout={{ 'line-join': 'round' }}
            paint={markPaint(theme)}
            {...belowNames}
          />
        </Source>
      )}
      {zones.length > 0 && (
        <Source id="white-zones" type="geojson" data={points}>
          <Layer id="white-zones-points" type="circle" paint={zonePaint(theme)} />
        </Source>
      )}
    </>
  );
}

/** True once the map itself has the layers to stand below: an operator's style, or none at all, has not. */
function useHasSlots(): boolean {
  const { current } = useMap();
  const [hasSlots, setHasSlots] = useState(false);
  useEffect(() => {
    const map = current?.getMap();
    if (!map) return undefined;
    const look = () => setHasSlots(Object.values(BASEMAP_SLOTS).every((slot) => map.getLayer(slot)));
    const subscription = map.on('styledata', look);
    look();
    return () => subscription.unsubscribe();
  }, [current]);
  return hasSlots;
}

function toFeatures(zones: readonly ZonePoint[]): FeatureCollection<Point, { population: number }> {
  const features = zones.map(({ lng, lat, population }) => ({
    type: 'Feature' as const,
    properties: { population },
    geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  }));
  return { type: 'FeatureCollection', features };
}
