/** Layers of names. The map places those of the last layer first, so the largest towns come last. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { SOURCES, widthByZoom } from './area-layers.ts';
import type { BasemapPalette } from './palettes.ts';
import { TOWN_RANKS, type TownRank } from './types.ts';

export const FONTS = { regular: 'Noto Sans', bold: 'Noto Sans Bold', italic: 'Noto Sans Italic' } as const;
/** Name of the dot in the sprite. */
const DOT = 'dot';

interface TownStyle {
  font: string;
  minzoom: number;
  /** Text in pixels at the zoom of appearance, and close up. */
  size: readonly [first: number, last: number];
  /** Diameter of the dot in pixels. */
  dot: number;
}

const TOWN_STYLES: Readonly<Record<TownRank, TownStyle>> = {
  1: { font: FONTS.bold, minzoom: 3.5, size: [12.5, 20], dot: 6 },
  2: { font: FONTS.bold, minzoom: 4.6, size: [12, 17], dot: 5 },
  3: { font: FONTS.regular, minzoom: 5, size: [12, 17], dot: 4.5 },
  4: { font: FONTS.regular, minzoom: 6, size: [12, 16], dot: 4.5 },
  5: { font: FONTS.regular, minzoom: 6.8, size: [12, 15], dot: 4 },
  6: { font: FONTS.regular, minzoom: 8, size: [12, 14], dot: 3.5 },
  7: { font: FONTS.regular, minzoom: 9, size: [12, 13.5], dot: 3.5 },
  8: { font: FONTS.regular, minzoom: 10, size: [12, 13], dot: 3 },
};
const CLOSE_UP_ZOOM = 12;
/** Which side of the text is at the dot, best first: a name to the right reads best. */
const TOWN_ANCHORS: NonNullable<NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor']> = [
  'left',
  'bottom-left',
  'top-left',
  'bottom',
  'top',
  'right',
  'bottom-right',
  'top-right',
];
/** From this rank on, towns are written in the lighter ink. */
const FIRST_SMALL_RANK = 5;

export function createTownLayers(colors: BasemapPalette): SymbolLayerSpecification[] {
  return [...TOWN_RANKS].reverse().map((rank) => townLayer(rank, TOWN_STYLES[rank], colors));
}

function townLayer(rank: TownRank, style: TownStyle, colors: BasemapPalette): SymbolLayerSpecification {
  const { font, minzoom, size } = style;
  return {
    id: `basemap-town-${rank}`,
    type: 'symbol',
    source: SOURCES.towns,
    filter: ['==', ['get', 'rank'], rank],
    minzoom,
    layout: {
      'icon-image': DOT,
      'icon-size': style.dot / DOT_PIXELS,
      'icon-padding': 1,
      'text-field': ['get', 'name'],
      'text-font': [font],
      'text-size': ['interpolate', ['linear'], ['zoom'], minzoom, size[0], CLOSE_UP_ZOOM, size[1]],
      'text-variable-anchor': TOWN_ANCHORS,
      'text-radial-offset': 0.45,
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': 1.5,
    },
    paint: {
      ...halo(rank < FIRST_SMALL_RANK ? colors.town : colors.smallTown, colors.halo),
      'icon-color': colors.dot,
      'icon-halo-color': colors.halo,
      'icon-halo-width': 1,
    },
  };
}

/** Diameter of the dot in the sprite, in pixels. */
const DOT_PIXELS = 12;

export function createAreaNameLayers(colors: BasemapPalette): SymbolLayerSpecification[] {
  return [
    foreignCountryNames(colors),
    departmentNames(colors),
    regionNames(colors),
    overseasNames(colors),
    { ...countryNames('basemap-france-name', colors, colors.halo), maxzoom: 4.6, filter: IS_FRANCE },
  ];
}

function regionNames(colors: BasemapPalette): SymbolLayerSpecification {
  return {
    id: 'basemap-region-names',
    type: 'symbol',
    source: SOURCES.areaLabels,
    filter: ['==', ['get', 'level'], 'region'],
    minzoom: 4.6,
    maxzoom: 8.6,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [FONTS.bold],
      'text-size': widthByZoom([4.6, 9.5], [8.5, 15]),
      'text-transform': 'uppercase',
      'text-letter-spacing': 0.12,
      'text-max-width': 8,
      'text-padding': 1,
    },
    paint: halo(colors.regionName, colors.halo),
  };
}

/** An island is smaller than its name: the name moves out to sea rather than give way to a town. */
function overseasNames(colors: BasemapPalette): SymbolLayerSpecification {
  const layer = regionNames(colors);
  const movable = {
    'text-size': widthByZoom([3, 9.5], [8, 13], [10, 15]),
    'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
    'text-radial-offset': 2.6,
  } satisfies SymbolLayerSpecification['layout'];
  return {
    ...layer,
    id: 'basemap-overseas-names',
    filter: ['==', ['get', 'level'], 'overseas'],
    minzoom: 3.4,
    maxzoom: 10.5,
    layout: { ...layer.layout, ...movable },
  };
}

function departmentNames(colors: BasemapPalette): SymbolLayerSpecification {
  return {
    id: 'basemap-department-names',
    type: 'symbol',
    source: SOURCES.areaLabels,
    filter: ['==', ['get', 'level'], 'department'],
    minzoom: 7.2,
    maxzoom: 10.2,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [FONTS.italic],
      'text-size': widthByZoom([7.2, 10.5], [10, 13]),
      'text-letter-spacing': 0.04,
      'text-max-width': 8,
      'text-padding': 6,
    },
    paint: halo(colors.departmentName, colors.halo),
  };
}

const IS_FRANCE: ExpressionSpecification = ['==', ['get', 'country'], 'FR'];
/** The larger a country, the earlier it is named: 60 square degrees (Spain) from zoom 3, 0.3 (Luxembourg) from zoom 6. */
const IS_LARGE_ENOUGH: ExpressionSpecification = [
  '>=',
  ['zoom'],
  ['-', 6, ['/', ['ln', ['/', ['get', 'area'], 0.3]], 1.75]],
];

function foreignCountryNames(colors: BasemapPalette): SymbolLayerSpecification {
  const layer = countryNames('basemap-country-names', colors, colors.foreignHalo);
  return { ...layer, filter: ['all', ['!', IS_FRANCE], IS_LARGE_ENOUGH] };
}

function countryNames(id: string, colors: BasemapPalette, haloColor: string): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: SOURCES.countryLabels,
    minzoom: 1.5,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [FONTS.regular],
      'text-size': widthByZoom([2, 9.5], [6, 13]),
      'text-transform': 'uppercase',
      'text-letter-spacing': 0.16,
      'text-max-width': 7,
      'text-padding': 8,
      'symbol-sort-key': ['-', 0, ['get', 'area']],
    },
    paint: halo(colors.countryName, haloColor),
  };
}

function halo(textColor: string, haloColor: string) {
  return { 'text-color': textColor, 'text-halo-color': haloColor, 'text-halo-width': 1.4 };
}
