import { readFile } from 'node:fs/promises';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { BASEMAP_SLOTS, createBasemapStyle } from './create-basemap-style.ts';
import { loadBasemap } from './load-basemap.ts';
import { PALETTES } from './palettes.ts';

const data = await loadBasemap(
  async (url) => JSON.parse(await readFile(new URL(`../../../../public${url}`, import.meta.url), 'utf8')),
  '/',
);
const ASSETS = 'https://mapster.example/sub/basemap/';
const style = createBasemapStyle({ theme: 'light', language: 'fr', data, assetsUrl: ASSETS });
const order = style.layers.map(({ id }) => id);

describe('createBasemapStyle', () => {
  it.each(['light', 'dark'] as const)('follows the style specification in the %s theme', (theme) => {
    const themed = createBasemapStyle({ theme, language: 'en', data, assetsUrl: ASSETS });
    expect(validateStyleMin(themed)).toEqual([]);
  });

  it('asks for nothing outside the folder of the basemap', () => {
    const { sources, ...rest } = style;
    const urls = JSON.stringify(rest).match(/https?:[^"]+/g) ?? [];
    expect(urls.length).toBeGreaterThan(3);
    for (const url of urls) expect(url.startsWith(ASSETS)).toBe(true);
    expect(Object.values(sources).every(({ type }) => type === 'geojson')).toBe(true);
    expect(rest).not.toHaveProperty('glyphs');
  });

  it('writes large towns above small ones, and towns above the names of areas', () => {
    const names = ['basemap-country-names', 'basemap-department-names', 'basemap-region-names'];
    const expected = [...names, 'basemap-town-8', 'basemap-town-4', 'basemap-town-1'];
    expect(order.filter((id) => expected.includes(id))).toEqual(expected);
    expect(order.at(-1)).toBe('basemap-town-1');
  });

  it('has the layers before which others are put', () => {
    expect(order).toEqual(expect.arrayContaining(Object.values(BASEMAP_SLOTS)));
    expect(order.indexOf(BASEMAP_SLOTS.belowBorders)).toBeGreaterThan(order.indexOf('basemap-france'));
    expect(order.indexOf(BASEMAP_SLOTS.belowNames)).toBeGreaterThan(order.indexOf('basemap-border-coast'));
  });

  it('names the countries in the language of the reader and France by its official names', () => {
    const namesIn = (language: 'fr' | 'en') =>
      JSON.stringify(createBasemapStyle({ theme: 'light', language, data, assetsUrl: ASSETS }).sources);
    expect(namesIn('fr')).toContain('"Allemagne"');
    expect(namesIn('en')).toContain('"Germany"');
    expect(namesIn('en')).toContain('"Île-de-France"');
  });

  it.each(['light', 'dark'] as const)(
    'keeps names readable in the %s theme (WCAG: 4.5, large text 3)',
    (theme) => {
      const colors = PALETTES[theme];
      for (const ink of [colors.town, colors.smallTown]) {
        expect(contrast(ink, colors.france)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, colors.sea)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(colors.regionName, colors.france)).toBeGreaterThanOrEqual(4);
      expect(contrast(colors.departmentName, colors.france)).toBeGreaterThanOrEqual(4);
      expect(contrast(colors.countryName, colors.foreignLand)).toBeGreaterThanOrEqual(3);
    },
  );
});

/** Contrast ratio of WCAG 2 between two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255);
  const linear = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
