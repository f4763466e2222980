/**
 * The colour of a partner, made readable on our grounds. Contrast is that of WCAG 2.2, success criterion 1.4.3:
 * 4.5 to 1 for text, which is what the accent is used for first (links, chips, buttons).
 */

/** Least contrast of text on its ground. */
export const TEXT_CONTRAST = 4.5;

export interface AccentShades {
  /** Text, outlines and filled buttons, `#rrggbb`. */
  accent: string;
  /** Ground of chips and of what is pointed at. */
  soft: string;
  line: string;
  /** Text on the accent. */
  onAccent: string;
  /** True when the colour asked for could not be read here, and is another shade of it. */
  mended: boolean;
}

export interface AccentPalette {
  light: AccentShades;
  dark: AccentShades;
}

interface Ground {
  /** Every surface that the accent is written on, the page itself first. */
  surfaces: readonly [string, ...string[]];
  /** Where to go for more contrast. */
  away: string;
  onAccent: string;
  softShare: number;
  lineShare: number;
}

/** The surfaces of `src/ui/tokens.css`. */
const GROUNDS: Readonly<Record<'light' | 'dark', Ground>> = {
  light: {
    surfaces: ['#ffffff', '#f5f7fa'],
    away: '#000000',
    onAccent: '#ffffff',
    softShare: 0.1,
    lineShare: 0.3,
  },
  dark: {
    surfaces: ['#141b28', '#1b2434', '#0f1520'],
    away: '#ffffff',
    onAccent: '#0d1526',
    softShare: 0.16,
    lineShare: 0.38,
  },
};

/** Contrast ratio of two colours `#rrggbb`, 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The shades of an accent `#rrggbb` for both grounds; where it cannot be read, the nearest shade of it that can. */
export function accentPalette(color: string): AccentPalette {
  return { light: shadesOn(GROUNDS.light, color), dark: shadesOn(GROUNDS.dark, color) };
}

const STEPS = 100;

function shadesOn(ground: Ground, color: string): AccentShades {
  const [paper] = ground.surfaces;
  for (let step = 0; step <= STEPS; step += 1) {
    const accent = mix(color, ground.away, step / STEPS);
    const soft = mix(paper, accent, ground.softShare);
    const isReadable = [...ground.surfaces, soft].every(
      (surface) => contrastRatio(accent, surface) >= TEXT_CONTRAST,
    );
    if (!isReadable) continue;
    const line = mix(paper, accent, ground.lineShare);
    return { accent, soft, line, onAccent: ground.onAccent, mended: step > 0 };
  }
  // Black on white and white on night blue are readable: the last step always is.
  throw new Error(`expected a shade of ${color} that can be read on ${paper}, found none`);
}

type Channels = [number, number, number];

function channelsOf(color: string): Channels {
  const at = (start: number) => Number.parseInt(color.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** `share` of the second colour, 0 to 1, in the first. */
function mix(first: string, second: string, share: number): string {
  const [from, to] = [channelsOf(first), channelsOf(second)];
  const parts = from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
