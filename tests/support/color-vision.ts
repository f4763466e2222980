/**
 * Contrast and colour-blindness arithmetic for tests of a palette.
 * Contrast: WCAG 2.2 relative luminance. Dichromacy: Machado, Oliveira and Fernandes 2009, severity 1,
 * applied to linear sRGB. Distance: Euclidean in OKLab (Ottosson 2020), where 0.02 is about the least
 * difference that a careful eye sees between two areas side by side.
 */
type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How each kind of sight mixes the three linear channels. */
export const SIGHTS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Sight = keyof typeof SIGHTS;

const LUMINANCE: Triple = [0.2126, 0.7152, 0.0722];
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_OKLAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (m: Matrix, v: Triple): Triple => [dot(m[0], v), dot(m[1], v), dot(m[2], v)];
const each = (v: Triple, change: (x: number) => number): Triple => [change(v[0]), change(v[1]), change(v[2])];

/** Linear sRGB channels, 0 to 1, of `#rrggbb`. */
function linear(hex: string): Triple {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const encoded: Triple = [channel(1), channel(3), channel(5)];
  return each(encoded, (x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
}

/** WCAG contrast ratio of two colours `#rrggbb`, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [dot(LUMINANCE, linear(a)), dot(LUMINANCE, linear(b))].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function seen(hex: string, sight: Sight): Triple {
  const clamped = each(times(SIGHTS[sight], linear(hex)), (x) => Math.min(1, Math.max(0, x)));
  return times(TO_OKLAB, each(times(TO_CONES, clamped), Math.cbrt));
}

/** OKLab distance between two colours as somebody with that sight sees them: 0 same, 1 black to white. */
export function distanceSeen(a: string, b: string, sight: Sight): number {
  const [from, to] = [seen(a, sight), seen(b, sight)];
  return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}
