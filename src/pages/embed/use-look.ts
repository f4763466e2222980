import { useLayoutEffect } from 'react';
import { type AccentPalette, accentPalette } from '#engine/color/accent.ts';
import type { EmbedSettings } from '#state/embed-view.ts';

/** Custom properties of `tokens.css` that follow the accent. */
const SHADES = {
  '--accent': 'accent',
  '--accent-soft': 'soft',
  '--accent-line': 'line',
  '--on-accent': 'onAccent',
} as const satisfies Record<string, keyof AccentPalette['light']>;

/** Gives the page the theme and the accent of the partner, before it is painted. Through the CSSOM, which the policy allows. */
export function useLook({ theme, accent }: EmbedSettings): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const palette = accent === undefined ? undefined : accentPalette(accent);
    for (const [property, shade] of Object.entries(SHADES)) {
      if (palette) style.setProperty(property, `light-dark(${palette.light[shade]}, ${palette.dark[shade]})`);
      else style.removeProperty(property);
    }
  }, [accent]);
}
