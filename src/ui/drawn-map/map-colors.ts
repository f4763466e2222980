/**
 * Colours of the drawn maps, those of the basemap. As attributes with both themes in them: a page that is written at
 * build may hold no style, and an exported image keeps the light ones (`withLightColors`).
 */
import { type BasemapPalette, PALETTES } from '../map/basemap/palettes.ts';

const { light, dark } = PALETTES;
const both = (name: keyof BasemapPalette) => `light-dark(${light[name]}, ${dark[name]})`;

export const MAP_COLORS = {
  sea: both('sea'),
  foreign: both('foreignLand'),
  foreignBorder: both('foreignBorder'),
  land: both('france'),
  border: both('regionBorder'),
  inner: both('departmentBorder'),
  name: both('departmentName'),
  halo: both('halo'),
  own: 'light-dark(#dfe8f9, #22365c)',
  ownBorder: 'light-dark(#1f4fa3, #8fb6ff)',
  ink: 'light-dark(#16213a, #e9edf5)',
  onInk: 'light-dark(#ffffff, #10182a)',
} as const;

const BOTH = /light-dark\(([^,()]+), *([^()]+)\)/g;

/** A drawing as it looks by day, for a file that no style sheet reaches. */
export function withLightColors(svg: string): string {
  return svg.replaceAll(BOTH, '$1');
}

/** And by night. */
export function withDarkColors(svg: string): string {
  return svg.replaceAll(BOTH, '$2');
}
