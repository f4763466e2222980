import { useLayoutEffect } from 'react';
import type { AccentPalette } from '#engine/color/accent.ts';
import type { EmbedSettings } from '#state/embed-settings.ts';

/** Custom properties of `tokens.css` that follow the accent. */
const SHADES = {
  '--accent': 'accent',
  '--accent-soft': 'soft',
  '--accent-line': 'line',
  '--on-accent': 'onAccent',
} as const satisfies Record<string, keyof AccentPalette['light']>;

/** Gives the page the theme and the accent of the partner. Through the CSSOM, which the policy allows. */
export function useLook({ theme, accent }: EmbedSettings): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
  useLayoutEffect(() => {
    if (accent === undefined) return undefined;
    let left = false;
    // Its arithmetic comes beside the data: most frames have no colour of their own.
    import('#engine/color/accent.ts').then(
      ({ accentPalette }) => {
        if (!left) paint(accentPalette(accent));
      },
      (error: unknown) => console.warn(error),
    );
    return () => {
      left = true;
      for (const property of Object.keys(SHADES)) document.documentElement.style.removeProperty(property);
    };
  }, [accent]);
}

function paint({ light, dark }: AccentPalette): void {
  const { style } = document.documentElement;
  for (const [property, shade] of Object.entries(SHADES)) {
    style.setProperty(property, `light-dark(${light[shade]}, ${dark[shade]})`);
  }
}
