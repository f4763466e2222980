/** Layers of land, water and borders, from the bottom up. */
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { BasemapPalette } from './palettes.ts';
import type { BorderKind } from './types.ts';

export const SOURCES = {
  world: 'basemap-world',
  france: 'basemap-france',
  borders: 'basemap-borders',
  rivers: 'basemap-rivers',
  lakes: 'basemap-lakes',
  towns: 'basemap-towns',
  areaLabels: 'basemap-area-labels',
  countryLabels: 'basemap-country-labels',
} as const;

/** The outlines are drawn from maps at 1:10,000,000: past these zooms they would show as straight lines. */
const FADE = { from: 8.8, to: 11 } as const;
/** Enclaves of a region in another look like a speck before this zoom. */
const MINOR_BORDERS_FROM = 6.5;

export function createLandLayers(colors: BasemapPalette) {
  return [
    shallows(colors),
    fill('basemap-world', SOURCES.world, colors.foreignLand),
    fill('basemap-france', SOURCES.france, colors.france),
  ] as const;
}

export function createWaterLayers(colors: BasemapPalette) {
  return [
    fill('basemap-lakes', SOURCES.lakes, colors.lake),
    line('basemap-rivers', SOURCES.rivers, {
      color: colors.river,
      width: widthByZoom([3, 0.4], [7, 1.2], [10, 2.2]),
      opacity: fading(1),
    }),
  ] as const;
}

export function createBorderLayers(colors: BasemapPalette) {
  return [
    border('foreign-coast', colors.foreignCoast, [0, 0.3], [9, 0.9]),
    border('foreign', colors.foreignBorder, [0, 0.5], [9, 1.2]),
    border('department', colors.departmentBorder, [4.3, 0.4], [7, 0.9], [10, 1.4]),
    border('region', colors.regionBorder, [3.3, 0.5], [5, 0.9], [7, 1.3], [10, 1.8]),
    border('frontier', colors.frontier, [0, 0.4], [5, 0.9], [7, 1.3], [10, 1.8]),
    border('coast', colors.coast, [0, 0.3], [5, 0.7], [7, 0.9], [10, 1.2]),
  ] as const;
}

function fill(id: string, source: string, color: string): FillLayerSpecification {
  return { id, type: 'fill', source, paint: { 'fill-color': color } };
}

/** Under the land, so that only its outer half shows. */
function shallows(colors: BasemapPalette): LineLayerSpecification {
  const coasts: FilterSpecification = ['in', ['get', 'kind'], ['literal', ['coast', 'foreign-coast']]];
  return {
    id: 'basemap-shallows',
    type: 'line',
    source: SOURCES.borders,
    filter: coasts,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colors.shallows,
      'line-width': widthByZoom([3, 3], [6, 12], [10, 28]),
      'line-blur': widthByZoom([3, 2], [6, 8], [10, 20]),
    },
  };
}

type Stop = readonly [zoom: number, value: number];

function border(kind: BorderKind, color: string, ...widths: Stop[]): LineLayerSpecification {
  const visible: FilterSpecification = ['any', ['!', ['get', 'minor']], ['>=', ['zoom'], MINOR_BORDERS_FROM]];
  const paint = { color, width: widthByZoom(...widths), opacity: fading(1) };
  const layer = line(`basemap-border-${kind}`, SOURCES.borders, paint);
  // The first width is that of the zoom where the border appears.
  const minzoom = widths[0]?.[0] ?? 0;
  return { ...layer, minzoom, filter: ['all', ['==', ['get', 'kind'], kind], visible] };
}

interface LinePaint {
  color: string;
  width: ExpressionSpecification;
  opacity: ExpressionSpecification;
}

function line(id: string, source: string, { color, width, opacity }: LinePaint): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source,
    maxzoom: FADE.to,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
  };
}

function fading(opacity: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], FADE.from, opacity, FADE.to, 0];
}

/** Pixels at given zooms, in between interpolated. */
export function widthByZoom(...stops: Stop[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.4], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}
