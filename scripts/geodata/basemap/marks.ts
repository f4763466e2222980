/** The one mark of the map, a dot beside a town's name, as a sprite: a signed distance field, coloured by the style. */
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 22;
const DOT_RADIUS = 6;
/** What MapLibre takes as the outline of a distance field, and over how many pixels it runs out. */
const OUTLINE = 0.75;
const FALLOFF_PX = 8;
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const EIGHT_BIT_RGBA = [8, 6, 0, 0, 0];

/** Files of the sprite; screens of two pixels a point ask for `@2x`, and a distance field serves both. */
export function createMarks(): Map<string, Uint8Array> {
  const png = encodePng(SIZE, dotPixels());
  const index = { dot: { x: 0, y: 0, width: SIZE, height: SIZE, pixelRatio: 1, sdf: true } };
  const json = new TextEncoder().encode(`${JSON.stringify(index)}\n`);
  return new Map([
    ['marks.json', json],
    ['marks.png', png],
    ['marks@2x.json', json],
    ['marks@2x.png', png],
  ]);
}

/** One byte of PNG filter (none), then RGBA, for each row. */
function dotPixels(): Uint8Array {
  const centre = (SIZE - 1) / 2;
  const rows = new Uint8Array(SIZE * (1 + SIZE * 4));
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const outside = Math.hypot(x - centre, y - centre) - DOT_RADIUS;
      const alpha = Math.min(1, Math.max(0, OUTLINE - outside / FALLOFF_PX));
      rows[y * (1 + SIZE * 4) + 1 + x * 4 + 3] = Math.round(alpha * 255);
    }
  }
  return rows;
}

/** Stored, not compressed: compressors differ from machine to machine and the bytes must not. */
function encodePng(size: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    pngChunk('IHDR', Buffer.concat([header, Buffer.from(EIGHT_BIT_RGBA)])),
    pngChunk('IDAT', deflateSync(rows, { level: 0 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
