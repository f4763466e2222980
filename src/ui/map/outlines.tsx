/** Lines over the land: the edge of a searched area, the circle of a distance. */
import type { Feature, LineString } from 'geojson';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { circleAround } from '#engine/geo/circle.ts';
import { useDark } from '../layout/use-dark.ts';

/** The accent of the page, which a layer cannot read from the style sheet. */
const ACCENT = { light: '#1f4fa3', dark: '#8fb6ff' } as const;
const PAINT = { 'line-width': 1.5, 'line-dasharray': [4, 2] };

/** The edge of the searched area. It lies just outside the view that it was taken from, and shows once the map has moved. */
export function AreaOutline({ area }: { area: Bbox }) {
  const ring = useMemo(() => cornersOf(area), [area]);
  return <Outline id="searched-area" ring={ring} />;
}

/** All that lies within a distance of the town: what the list keeps. */
export function ReachOutline({ center, radiusKm }: { center: LngLat; radiusKm: number }) {
  const ring = useMemo(() => circleAround(center, radiusKm), [center, radiusKm]);
  return <Outline id="reach" ring={ring} />;
}

function Outline({ id, ring }: { id: string; ring: LngLat[] }) {
  const dark = useDark();
  const data = useMemo(
    (): Feature<LineString> => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: ring.map(([lng, lat]) => [lng, lat]) },
    }),
    [ring],
  );
  return (
    <Source id={id} type="geojson" data={data}>
      <Layer
        id={`${id}-edge`}
        type="line"
        paint={{ ...PAINT, 'line-color': dark ? ACCENT.dark : ACCENT.light }}
      />
    </Source>
  );
}

function cornersOf([west, south, east, north]: Bbox): LngLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
