/** Paint of the choropleth: one colour per class, one for "no data", an edge, and a mark around what is pointed out. */
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import { widthByZoom } from './basemap/area-layers.ts';
import type { BasemapTheme } from './basemap/types.ts';
import { EDGE_COLOR, MARK_COLOR, NO_DATA_COLOR } from './choropleth-ramps.ts';

export const CHOROPLETH_SOURCE = 'choropleth';
export const CHOROPLETH_FILL = 'choropleth-fill';

/** The class of each territory, by code, 0 the lowest; those that are missing have no data. */
export type ClassByCode = ReadonlyMap<string, number>;

/** @param colors one for each class */
export function fillPaint(
  classes: ClassByCode,
  colors: readonly string[],
  theme: BasemapTheme,
): NonNullable<FillLayerSpecification['paint']> {
  const codes = colors.map((_, n) => [...classes].flatMap(([code, own]) => (own === n ? [code] : [])));
  const branches = codes.flatMap((list, n) => (list.length === 0 ? [] : [list, colors[n] ?? '']));
  const noData = NO_DATA_COLOR[theme];
  if (branches.length === 0) return { 'fill-color': noData, 'fill-opacity': OPACITY };
  const color = ['match', ['get', 'code'], ...branches, noData] as unknown as ExpressionSpecification;
  return { 'fill-color': color, 'fill-opacity': OPACITY };
}

/** A little of the ground would shift every colour away from its legend. */
const OPACITY = 1;

export function edgePaint(theme: BasemapTheme): NonNullable<LineLayerSpecification['paint']> {
  return {
    'line-color': EDGE_COLOR[theme],
    'line-opacity': 0.55,
    'line-width': widthByZoom([4, 0.35], [7, 0.8], [10, 1.4]),
  };
}

const IS_POINTED: ExpressionSpecification = ['boolean', ['feature-state', 'pointed'], false];
const IS_CHOSEN: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false];

export function markPaint(theme: BasemapTheme): NonNullable<LineLayerSpecification['paint']> {
  return {
    'line-color': MARK_COLOR[theme],
    'line-width': ['case', IS_CHOSEN, 3.5, IS_POINTED, 2.25, 0],
  };
}

/** A commune of a white zone: its area grows with its inhabitants. */
export function zonePaint(theme: BasemapTheme): NonNullable<CircleLayerSpecification['paint']> {
  const radius: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['sqrt', ['get', 'population']],
    0,
    1.5,
    300,
    14,
  ];
  return {
    'circle-radius': radius,
    'circle-color': theme === 'light' ? '#7a1f4b' : '#ffb3d4',
    'circle-opacity': 0.72,
    'circle-stroke-color': theme === 'light' ? '#ffffff' : '#10182a',
    'circle-stroke-width': 0.75,
  };
}
