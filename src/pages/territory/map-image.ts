/** The map of a sheet as an image that can be shown anywhere: with its title, its key and what it is made from. */

import { withPngText } from '#engine/exchange/png-text.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '#engine/territory-map/frame.ts';
import { withLightColors } from '#ui/drawn-map/map-colors.ts';

export interface MapImageText {
  title: string;
  subtitle: string;
  /** Beside each mark of the key, in its order. */
  key: readonly string[];
  /** Filters, date, definitions, sources and licence: under the map, and as the description inside of the file. */
  lines: readonly string[];
}

const WIDTH = 1600;
const MARGIN = 48;
const INNER = WIDTH - 2 * MARGIN;
const MAP_PIXELS = Math.round((INNER * MAP_HEIGHT) / MAP_WIDTH);
const FONT = 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
const INK = '#16213a';
const MUTED = '#545f74';
const MARK = 28;
const SMALL = { font: `21px ${FONT}`, line: 29 } as const;
const KEY = { font: `24px ${FONT}`, line: 40 } as const;

/**
 * @param figure that the page shows: its drawing and the marks of its key are taken as they are, by day
 * @throws {Error} when the browser cannot draw it
 */
export async function mapImage(figure: HTMLElement, text: MapImageText): Promise<Blob> {
  const drawing = figure.querySelector<SVGSVGElement>(':scope > svg');
  if (drawing === null) throw new Error('expected the drawing of a map in the figure, found none');
  const marks = [...figure.querySelectorAll<SVGSVGElement>('figcaption li > svg')];
  const [map, ...keys] = await Promise.all([
    imageOf(drawing, INNER, MAP_PIXELS),
    ...marks.map((mark) => imageOf(mark, MARK, MARK)),
  ]);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null || map === undefined) throw new Error('expected a canvas to draw on, found none');
  const parts = { map, keys, text };
  canvas.width = WIDTH;
  // Once to know its height, once to draw: a canvas that changes its size is empty.
  canvas.height = layOut(pen, parts);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, canvas.height);
  layOut(pen, parts);
  const png = new Uint8Array(await (await blobOf(canvas)).arrayBuffer());
  return new Blob([withPngText(png, 'Description', [text.title, ...text.lines].join('\n'))], {
    type: 'image/png',
  });
}

interface Parts {
  map: HTMLImageElement;
  keys: readonly HTMLImageElement[];
  text: MapImageText;
}

/** Draws from top to bottom; gives where it ends, in pixels. */
function layOut(pen: CanvasRenderingContext2D, { map, keys, text }: Parts): number {
  pen.fillStyle = INK;
  pen.font = `700 44px ${FONT}`;
  let y = writeLines(pen, wrapped(pen, text.title), MARGIN + 40, 54);
  pen.fillStyle = MUTED;
  pen.font = KEY.font;
  y = writeLines(pen, wrapped(pen, text.subtitle), y - 8, KEY.line);
  pen.drawImage(map, MARGIN, y - 12, INNER, MAP_PIXELS);
  y = drawKey(pen, keys, text.key, y + MAP_PIXELS + 32);
  pen.fillStyle = MUTED;
  pen.font = SMALL.font;
  const lines = text.lines.flatMap((line) => wrapped(pen, line));
  return writeLines(pen, lines, y, SMALL.line) + MARGIN / 2;
}

function writeLines(
  pen: CanvasRenderingContext2D,
  lines: readonly string[],
  y: number,
  step: number,
): number {
  for (const [at, line] of lines.entries()) pen.fillText(line, MARGIN, y + at * step);
  return y + lines.length * step;
}

/** Marks and their words, side by side as far as there is room. */
function drawKey(
  pen: CanvasRenderingContext2D,
  marks: readonly HTMLImageElement[],
  words: readonly string[],
  top: number,
): number {
  pen.fillStyle = INK;
  pen.font = KEY.font;
  let [x, y] = [MARGIN, top];
  for (const [at, mark] of marks.entries()) {
    const word = words[at] ?? '';
    const width = MARK + 12 + pen.measureText(word).width + 36;
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + KEY.line];
    pen.drawImage(mark, x, y - 23, MARK, MARK);
    pen.fillText(word, x + MARK + 12, y);
    x += width;
  }
  return y + KEY.line + 4;
}

/** A text in lines that the image has room for. */
function wrapped(pen: CanvasRenderingContext2D, text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = last !== undefined && pen.measureText(longer).width <= INNER;
    if (fits) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

async function imageOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('expected the copy of a drawing to be a drawing');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('color', INK);
  const source = withLightColors(new XMLSerializer().serializeToString(copy));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  return image;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('expected an image of the canvas, found none'));
    }, 'image/png');
  });
}
