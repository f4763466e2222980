import type { Feature, LineString } from 'geojson';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Bbox } from '#domain/territory.ts';
import { useDark } from '../layout/use-dark.ts';

/** The accent of the page, which a layer cannot read from the style sheet. */
const ACCENT = { light: '#1f4fa3', dark: '#8fb6ff' } as const;
const PAINT = { 'line-width': 1.5, 'line-dasharray': [4, 2] };

/** The edge of the searched area. It lies just outside the view that it was taken from, and shows once the map has moved. */
export function AreaOutline({ area }: { area: Bbox }) {
  const dark = useDark();
  const data = useMemo(() => outlineOf(area), [area]);
  return (
    <Source id="searched-area" type="geojson" data={data}>
      <Layer
        id="searched-area-edge"
        type="line"
        paint={{ ...PAINT, 'line-color': dark ? ACCENT.dark : ACCENT.light }}
      />
    </Source>
  );
}

function outlineOf([west, south, east, north]: Bbox): Feature<LineString> {
  return {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'LineString',
      coordinates: [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    },
  };
}
