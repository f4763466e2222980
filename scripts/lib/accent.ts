/** The accent of a publication: readable on both grounds, and the shades that go with it. Contrast: WCAG 2.2. */

export type Theme = 'light' | 'dark';
/** Paper and ink of `src/ui/tokens.css`. */
export const GROUNDS: Readonly<Record<Theme, string>> = { light: '#ffffff', dark: '#141b28' };
const INKS: Readonly<Record<Theme, string>> = { light: '#0d1526', dark: '#0d1526' };
/**
 * WCAG 1.4.3 asks for 4.5. The accent is also written on its own soft shade, a tenth of the way from the ground,
 * which takes about a tenth of the contrast.
 */
export const LEAST_CONTRAST = 5.2;

type Channels = readonly [red: number, green: number, blue: number];

/** Of two `#rrggbb`: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The colour, darkened on a light ground or lightened on a dark one until it can be read. */
export function readable(color: string, theme: Theme): string {
  const towards = theme === 'light' ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, towards, share);
    if (contrast(mixed, GROUNDS[theme]) >= LEAST_CONTRAST) return mixed;
  }
  return towards;
}

/** Style sheet that gives the interface this accent. Outside of the layers of `tokens.css`, so that it wins. */
export function accentStyle(accent: Readonly<Record<Theme, string>>): string {
  const both = (shade: (theme: Theme) => string) => `light-dark(${shade('light')}, ${shade('dark')})`;
  const ground = (share: number) => both((theme) => mix(GROUNDS[theme], accent[theme], share));
  return [
    ':root {',
    `  --accent: ${both((theme) => accent[theme])};`,
    `  --accent-soft: ${ground(0.1)};`,
    `  --accent-line: ${ground(0.35)};`,
    `  --on-accent: ${both((theme) => onAccent(accent[theme], theme))};`,
    '}',
    '',
  ].join('\n');
}

/** White or ink, whichever is read better on the accent. */
function onAccent(accent: string, theme: Theme): string {
  return contrast(accent, '#ffffff') >= contrast(accent, INKS[theme]) ? '#ffffff' : INKS[theme];
}

function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const mixed = a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): Channels {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
