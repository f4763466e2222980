/** The marks of the directory's map on a canvas: on the screen they are buttons above it, in a picture they must be painted. */
import type { LngLat } from '#domain/organization.ts';
import type { KindStyle } from '../organization/vocabulary.ts';
import { GLYPH_PATHS } from '../primitives/glyph.tsx';
import type { BasemapTheme } from './basemap/types.ts';
import { donutSize } from './donut.ts';
import type { MapGroup, MapItem } from './map-point.ts';

/** The colours of `markers.module.css`. */
const COLORS = {
  light: { paper: '#ffffff', ink: '#16213a', glyph: '#ffffff' },
  dark: { paper: '#141b28', ink: '#e9edf5', glyph: '#10182a' },
} as const;
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
/** Pixels: the disc of one organisation, its glyph, the hole of a donut as a share of its radius. */
const POINT_RADIUS = 13;
const GLYPH_SIZE = 14;
const HOLE = 0.67;

export interface MarksDrawn {
  items: readonly MapItem[];
  /** Where an organisation stands, better than its tile knows. */
  pointOf: (id: string) => LngLat | undefined;
  styleOf: (kind: string) => KindStyle;
  /** A number in the language of the page. */
  number: (value: number) => string;
  theme: BasemapTheme;
}

/** @param project degrees to CSS pixels of the picture */
export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: MarksDrawn,
  project: (point: LngLat) => { x: number; y: number },
): void {
  for (const item of marks.items) {
    const at = project(item.type === 'single' ? (marks.pointOf(item.id) ?? item.point) : item.point);
    if (item.type === 'group') drawGroup(context, item, at, marks);
    else drawPoint(context, marks.styleOf(item.kind), at, marks.theme);
  }
}

type At = { x: number; y: number };

function drawGroup(context: CanvasRenderingContext2D, group: MapGroup, { x, y }: At, marks: MarksDrawn) {
  const { styleOf, number, theme } = marks;
  const { paper, ink } = COLORS[theme];
  const radius = donutSize(group.count) / 2;
  fillDisc(context, x, y, radius + 1.5, paper);
  const total = [...group.kinds.values()].reduce((sum, count) => sum + count, 0);
  let angle = -Math.PI / 2;
  for (const [kind, count] of group.kinds) {
    const next = angle + (count / total) * 2 * Math.PI;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, angle, next);
    context.fillStyle = hueOf(styleOf(kind), theme);
    context.fill();
    angle = next;
  }
  fillDisc(context, x, y, radius * HOLE, paper);
  context.fillStyle = ink;
  context.font = `700 13px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(number(group.count), x, y);
}

function drawPoint(context: CanvasRenderingContext2D, style: KindStyle, { x, y }: At, theme: BasemapTheme) {
  const { paper, glyph } = COLORS[theme];
  fillDisc(context, x, y, POINT_RADIUS, paper);
  fillDisc(context, x, y, POINT_RADIUS - 2, hueOf(style, theme));
  context.save();
  context.translate(x - GLYPH_SIZE / 2, y - GLYPH_SIZE / 2);
  context.scale(GLYPH_SIZE / 24, GLYPH_SIZE / 24);
  context.fillStyle = glyph;
  context.fill(new Path2D(GLYPH_PATHS[style.glyph]), 'evenodd');
  context.restore();
}

function fillDisc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}

function hueOf({ color, colorDark }: KindStyle, theme: BasemapTheme): string {
  return theme === 'dark' ? colorDark : color;
}

/** Pixels: the longest bar. */
const SCALE_MOST = 120;
const SCALE_EDGE = 12;

/** A bar of a round length at the lower left. */
export function drawScale(
  context: CanvasRenderingContext2D,
  { metresPerPixel, height, theme }: { metresPerPixel: number; height: number; theme: BasemapTheme },
  number: (value: number) => string,
): void {
  const { paper, ink } = COLORS[theme];
  const km = roundLengthKm((metresPerPixel * SCALE_MOST) / 1000);
  const width = (km * 1000) / metresPerPixel;
  const top = height - SCALE_EDGE - 26;
  context.globalAlpha = 0.85;
  context.fillStyle = paper;
  context.fillRect(SCALE_EDGE, top, width + 16, 26);
  context.globalAlpha = 1;
  context.fillStyle = ink;
  context.font = `12px ${FONT}`;
  context.textAlign = 'start';
  context.textBaseline = 'top';
  context.fillText(km < 1 ? `${number(km * 1000)} m` : `${number(km)} km`, SCALE_EDGE + 8, top + 3);
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(SCALE_EDGE + 8, top + 17);
  context.lineTo(SCALE_EDGE + 8, top + 21);
  context.lineTo(SCALE_EDGE + 8 + width, top + 21);
  context.lineTo(SCALE_EDGE + 8 + width, top + 17);
  context.stroke();
}

/** The longest of 1, 2 and 5 times a power of ten that is not longer: `1`, `200`, `0.5`. */
export function roundLengthKm(mostKm: number): number {
  const power = 10 ** Math.floor(Math.log10(mostKm));
  const factor = [5, 2, 1].find((one) => one * power <= mostKm) ?? 1;
  return factor * power;
}

/** Metres of a pixel of a web map, at a latitude and a zoom (tiles of 512 pixels). */
export function metresPerPixelAt(latitude: number, zoom: number): number {
  return (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}
