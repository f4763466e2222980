/** Pixels as a PNG of at most 256 colours: share images are flat drawings, and half the size is enough for them. */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MOST_COLORS = 256;
/** Bit depth 8, indexed colour, and the only methods there are. */
const INDEXED = [8, 3, 0, 0, 0];

/** @param rgba four bytes a pixel, opaque; the fourth is not looked at */
export async function encodeIndexedPng(rgba: Uint8Array, width: number, height: number): Promise<Buffer> {
  const colors = colorsOf(rgba);
  const indexOf = createPalette(colors);
  const rows = Buffer.alloc(height * (width + 1));
  let [before, index] = [-1, 0];
  for (let y = 0; y < height; y += 1) {
    // The first byte of a row is its filter: none.
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x += 1) {
      const color = colors[y * width + x] ?? 0;
      // Most pixels are like the one before.
      if (color !== before) [before, index] = [color, indexOf.get(color) ?? 0];
      rows[row + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(INDEXED, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', paletteBytes(indexOf)),
    chunk('IDAT', await promisify(deflate)(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One number a pixel. */
function colorsOf(rgba: Uint8Array): Uint32Array {
  const colors = new Uint32Array(rgba.length / 4);
  for (let at = 0; at < colors.length; at += 1) {
    const byte = 4 * at;
    colors[at] = ((rgba[byte] ?? 0) << 16) | ((rgba[byte + 1] ?? 0) << 8) | (rgba[byte + 2] ?? 0);
  }
  return colors;
}

/** Index of every colour: the most frequent ones are kept, each other one becomes the nearest of them. */
function createPalette(colors: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let before = -1;
  let run = 0;
  for (const color of colors) {
    if (color === before) run += 1;
    else {
      if (run > 0) counts.set(before, (counts.get(before) ?? 0) + run);
      [before, run] = [color, 1];
    }
  }
  counts.set(before, (counts.get(before) ?? 0) + run);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
  const kept = ordered.slice(0, MOST_COLORS);
  return new Map([
    ...kept.map((color, index) => [color, index] as const),
    ...ordered.slice(MOST_COLORS).map((color) => [color, nearest(color, kept)] as const),
  ]);
}

function nearest(color: number, kept: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  kept.forEach((one, index) => {
    const [red, green, blue] = [16, 8, 0].map((bits) => ((one >> bits) & 255) - ((color >> bits) & 255));
    const distance = (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function paletteBytes(indexOf: ReadonlyMap<number, number>): Buffer {
  const palette = new Map([...indexOf].toReversed().map(([color, index]) => [index, color]));
  // Of the colours of one index, the first is the one that was kept.
  const bytes = Buffer.alloc(3 * palette.size);
  for (const [index, color] of palette) bytes.writeUIntBE(color, 3 * index, 3);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
