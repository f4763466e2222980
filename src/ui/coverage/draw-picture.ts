/** The map as a picture that says by itself what it shows: title, legend, filters, date, sources, and whether it is supposed. */
import type { BasemapTheme } from '../map/basemap/types.ts';
import type { MapPicture } from '../map/use-picture.ts';

export interface PictureWords {
  title: string;
  /** Below the title: what the measure means, of whom. */
  lines: readonly string[];
  /** Said in a frame above the map when the figures are supposed. */
  supposed: readonly string[];
  /** A `glyph` (24-unit grid, even-odd) where colour alone would tell two apart. */
  legend: readonly { color: string; label: string; glyph?: string }[];
  /** Below the legend: date, what is left out, sources, credits of the map. */
  foot: readonly string[];
}

const COLORS = {
  light: {
    paper: '#ffffff',
    ink: '#16213a',
    muted: '#545f74',
    line: '#8a94a6',
    warn: '#7d4300',
    frame: '#fff6e8',
  },
  dark: {
    paper: '#141b28',
    ink: '#e9edf5',
    muted: '#a7b1c4',
    line: '#66738a',
    warn: '#f2c27a',
    frame: '#2e2413',
  },
} as const satisfies Record<BasemapTheme, Record<string, string>>;

const MARGIN = 24;
const LEAST_WIDTH = 640;
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const TITLE = { font: `650 20px ${FONT}`, line: 27 };
const TEXT = { font: `14px ${FONT}`, line: 20 };
const SMALL = { font: `12px ${FONT}`, line: 17 };
const STRONG = { font: `650 14px ${FONT}`, line: 20 };

/** @returns a PNG at the pixels of the screen; rejects when the browser cannot draw or write it */
export async function drawPicture(map: MapPicture, words: PictureWords, theme: BasemapTheme): Promise<Blob> {
  const scale = map.image.width / map.width;
  const width = Math.max(map.width, LEAST_WIDTH) + 2 * MARGIN;
  // Laid out twice: once to know the height, once on a canvas of that height.
  const height = layOut(createPen(1, 1, 1, theme), map, words, width);
  const pen = createPen(width, height, scale, theme);
  layOut(pen, map, words, width);
  return new Promise((resolve, reject) => {
    pen.canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('expected a PNG of the map, the browser made none'));
    }, 'image/png');
  });
}

interface Pen {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  colors: (typeof COLORS)[BasemapTheme];
}

function createPen(width: number, height: number, scale: number, theme: BasemapTheme): Pen {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('expected a canvas to draw on, found none');
  context.scale(scale, scale);
  const colors = COLORS[theme];
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'top';
  return { canvas, context, colors };
}

/** Draws all from the top down; returns where it ends. */
function layOut(pen: Pen, map: MapPicture, words: PictureWords, width: number): number {
  const { context, colors } = pen;
  const inside = width - 2 * MARGIN;
  let y = write(pen, [words.title], { ...TITLE, color: colors.ink }, MARGIN, inside);
  y = write(pen, words.lines, { ...TEXT, color: colors.muted }, y + 4, inside) + 12;
  if (words.supposed.length > 0) y = writeSupposed(pen, words.supposed, y, inside) + 12;
  context.drawImage(map.image, MARGIN + (inside - map.width) / 2, y, map.width, map.height);
  y = writeLegend(pen, words.legend, y + map.height + 12, inside) + 8;
  return write(pen, words.foot, { ...SMALL, color: colors.muted }, y, inside) + MARGIN;
}

interface Writing {
  font: string;
  line: number;
  color: string;
}

function write(
  { context }: Pen,
  paragraphs: readonly string[],
  { font, line, color }: Writing,
  top: number,
  inside: number,
  left = MARGIN,
): number {
  context.font = font;
  context.fillStyle = color;
  let y = top;
  for (const text of paragraphs.flatMap((paragraph) => wrap(context, paragraph, inside))) {
    context.fillText(text, left, y);
    y += line;
  }
  return y;
}

/** A frame around what must not be missed. */
function writeSupposed(pen: Pen, lines: readonly string[], top: number, inside: number): number {
  const { context, colors } = pen;
  context.font = STRONG.font;
  const size = lines.flatMap((line) => wrap(context, line, inside - 24)).length * STRONG.line + 16;
  context.fillStyle = colors.frame;
  context.fillRect(MARGIN, top, inside, size);
  context.strokeStyle = colors.warn;
  context.setLineDash([6, 4]);
  context.strokeRect(MARGIN + 0.5, top + 0.5, inside - 1, size - 1);
  context.setLineDash([]);
  write(pen, lines, { ...STRONG, color: colors.warn }, top + 9, inside - 24, MARGIN + 12);
  return top + size;
}

function writeLegend(pen: Pen, legend: PictureWords['legend'], top: number, inside: number): number {
  const { context, colors } = pen;
  context.font = TEXT.font;
  const widest = Math.max(0, ...legend.map(({ label }) => context.measureText(label).width));
  const columns = widest + 38 <= inside / 2 ? 2 : 1;
  const rows = Math.ceil(legend.length / columns);
  for (const [n, { color, label, glyph }] of legend.entries()) {
    const x = MARGIN + Math.floor(n / rows) * (inside / columns);
    const y = top + (n % rows) * TEXT.line;
    context.fillStyle = color;
    context.fillRect(x, y + 1, 14, 14);
    if (glyph === undefined) {
      context.strokeStyle = colors.line;
      context.strokeRect(x + 0.5, y + 1.5, 13, 13);
    } else drawGlyph(pen, glyph, x + 2, y + 3);
    context.fillStyle = colors.ink;
    context.fillText(label, x + 22, y);
  }
  return top + rows * TEXT.line;
}

/** In the colour of the paper, ten pixels high. */
function drawGlyph({ context, colors }: Pen, path: string, x: number, y: number) {
  context.save();
  context.translate(x, y);
  context.scale(10 / 24, 10 / 24);
  context.fillStyle = colors.paper;
  context.fill(new Path2D(path), 'evenodd');
  context.restore();
}

function wrap(context: CanvasRenderingContext2D, text: string, inside: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > inside) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
