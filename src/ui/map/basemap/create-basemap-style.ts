/** The style of the embedded basemap: quiet, so that the organisations stand out. */
import type { FeatureCollection } from 'geojson';
import type { FontFacesSpecification, GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import { createBorderLayers, createLandLayers, createWaterLayers, SOURCES } from './area-layers.ts';
import { basemapAttribution } from './attribution.ts';
import { createAreaNameLayers, createTownLayers, FONTS } from './label-layers.ts';
import { PALETTES } from './palettes.ts';
import type { BasemapData, BasemapLanguage, BasemapTheme } from './types.ts';

export interface BasemapStyleOptions {
  theme: BasemapTheme;
  /** Names of countries; places of France keep their official name. */
  language: BasemapLanguage;
  data: BasemapData;
  /** Absolute URL of the basemap's folder with its final slash: fonts and marks are fetched by a worker. */
  assetsUrl: string;
}

/** Where other layers go: `beforeId` of a choropleth, so that borders and names stay readable above it. */
export const BASEMAP_SLOTS = {
  belowBorders: 'basemap-border-foreign-coast',
  belowNames: 'basemap-country-names',
} as const;

/** Tiles are cut down to this zoom and enlarged beyond: finer ones would hold nothing more. */
const SOURCE_MAX_ZOOM = 10;
const LATIN = ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+2000-206F', 'U+20AC', 'U+2122'];
const LATIN_EXTENDED = ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'];

export function createBasemapStyle({
  theme,
  language,
  data,
  assetsUrl,
}: BasemapStyleOptions): StyleSpecification {
  const colors = PALETTES[theme];
  return {
    version: 8,
    name: `mapster-${theme}`,
    sprite: new URL('marks', assetsUrl).href,
    'font-faces': fontFaces(assetsUrl),
    sources: createSources(data, language),
    layers: [
      { id: 'basemap-sea', type: 'background', paint: { 'background-color': colors.sea } },
      ...createLandLayers(colors),
      ...createWaterLayers(colors),
      ...createBorderLayers(colors),
      ...createAreaNameLayers(colors),
      ...createTownLayers(colors),
    ],
  };
}

function createSources(data: BasemapData, language: BasemapLanguage): StyleSpecification['sources'] {
  return {
    [SOURCES.world]: source(data.world),
    [SOURCES.france]: { ...source(data.france), attribution: basemapAttribution(language) },
    [SOURCES.borders]: source(data.borders),
    [SOURCES.rivers]: source(data.rivers),
    [SOURCES.lakes]: source(data.lakes),
    [SOURCES.towns]: source(data.towns),
    [SOURCES.areaLabels]: source(data.areaLabels),
    [SOURCES.countryLabels]: source(nameCountries(data.countryLabels, language)),
  };
}

function source(data: GeoJSONSourceSpecification['data']): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: SOURCE_MAX_ZOOM };
}

function nameCountries(labels: BasemapData['countryLabels'], language: BasemapLanguage): FeatureCollection {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const features = labels.features.map((label) => {
    const name = names.of(label.properties.country) ?? label.properties.country;
    return { ...label, properties: { ...label.properties, name } };
  });
  return { type: 'FeatureCollection', features };
}

function fontFaces(assetsUrl: string): FontFacesSpecification {
  const url = (file: string) => new URL(`fonts/noto-sans-${file}.woff2`, assetsUrl).href;
  const face = (subset: string, ranges: string[]) => ({ url: url(subset), 'unicode-range': ranges });
  return {
    [FONTS.regular]: [face('latin-400-normal', LATIN), face('latin-ext-400-normal', LATIN_EXTENDED)],
    [FONTS.bold]: [face('latin-700-normal', LATIN), face('latin-ext-700-normal', LATIN_EXTENDED)],
    [FONTS.italic]: url('latin-400-italic'),
  };
}
