import type { CircleLayerSpecification, ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { NetworkMapData } from '#engine/network/arcs.ts';
import { useDark } from '../layout/use-dark.ts';
import type { BasemapTheme } from './basemap/types.ts';

export const PLACES_LAYER = 'network-places';

interface NetworkLayersProps {
  drawing: NetworkMapData;
  lit: { arcs: readonly string[]; places: readonly string[] } | undefined;
}

/** Told apart by their dashes too: blue and orange of Okabe and Ito, darkened or lightened for the ground. */
const COLORS = {
  light: { near: '#1f5fa8', far: '#a8480a', chosen: '#16213a', place: '#16213a', edge: '#ffffff' },
  dark: { near: '#7fb8f5', far: '#f0a868', chosen: '#ffffff', place: '#e9edf5', edge: '#10182a' },
} as const;

const WIDTH: ExpressionSpecification = ['min', 6, ['+', 0.9, ['*', 0.7, ['get', 'count']]]];
const NEAR: ExpressionSpecification = ['!', ['get', 'far']];
const FAR: ExpressionSpecification = ['get', 'far'];

/** One source of curves and one of places; what is pointed out is a filter, so that no data is sent again. */
export function NetworkLayers({ drawing, lit }: NetworkLayersProps) {
  const theme: BasemapTheme = useDark() ? 'dark' : 'light';
  const isLit = useMemo(() => filtersOf(lit), [lit]);
  const opacity = lit === undefined ? 0.75 : 0.16;
  const { near, far, chosen } = COLORS[theme];
  return (
    <>
      <Source id="network-arcs" type="geojson" data={drawing.arcs}>
        <Layer id="network-near" type="line" filter={NEAR} paint={linePaint(near, opacity)} />
        <Layer id="network-far" type="line" filter={FAR} paint={dashed(far, opacity)} />
        <Layer
          id="network-lit-near"
          type="line"
          filter={['all', NEAR, isLit.arcs]}
          paint={litPaint(chosen)}
        />
        <Layer
          id="network-lit-far"
          type="line"
          filter={['all', FAR, isLit.arcs]}
          paint={{ ...litPaint(chosen), 'line-dasharray': DASHES }}
        />
      </Source>
      <Source id="network-places" type="geojson" data={drawing.places}>
        <Layer id={PLACES_LAYER} type="circle" paint={placePaint(theme, lit === undefined ? 1 : 0.35)} />
        <Layer id="network-lit-places" type="circle" filter={isLit.places} paint={placePaint(theme, 1)} />
      </Source>
    </>
  );
}

const DASHES = [2.2, 1.4];

function linePaint(color: string, opacity: number): NonNullable<LineLayerSpecification['paint']> {
  return { 'line-color': color, 'line-width': WIDTH, 'line-opacity': opacity };
}

function dashed(color: string, opacity: number): NonNullable<LineLayerSpecification['paint']> {
  return { ...linePaint(color, opacity), 'line-dasharray': DASHES };
}

function litPaint(color: string): NonNullable<LineLayerSpecification['paint']> {
  return { 'line-color': color, 'line-width': ['+', 1, WIDTH], 'line-opacity': 1 };
}

/** A place that has cooperations inside it has a ring. */
function placePaint(theme: BasemapTheme, opacity: number): NonNullable<CircleLayerSpecification['paint']> {
  const { place, edge, near } = COLORS[theme];
  return {
    'circle-radius': ['min', 11, ['+', 2.8, ['*', 0.9, ['sqrt', ['get', 'count']]]]],
    'circle-color': place,
    'circle-opacity': opacity,
    'circle-stroke-opacity': opacity,
    'circle-stroke-width': ['case', ['get', 'inner'], 2.5, 1],
    'circle-stroke-color': ['case', ['get', 'inner'], near, edge],
  };
}

function filtersOf(lit: NetworkLayersProps['lit']): {
  arcs: ExpressionSpecification;
  places: ExpressionSpecification;
} {
  const isIn = (keys: readonly string[]): ExpressionSpecification => [
    'in',
    ['get', 'key'],
    ['literal', [...keys]],
  ];
  return { arcs: isIn(lit?.arcs ?? []), places: isIn(lit?.places ?? []) };
}
