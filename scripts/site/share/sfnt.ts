/** Fonts of the Web (WOFF 1, https://www.w3.org/TR/WOFF/) as the fonts that they hold, and the width of their letters. */
import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface Table {
  tag: string;
  checksum: number;
  data: Buffer;
}

/**
 * The TrueType or OpenType font inside a WOFF file, whose tables are only compressed one by one.
 *
 * @throws {Error} when it is no WOFF file
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('expected a WOFF font');
  const tables = woffTables(woff);
  const header = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * tables.length);
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(tables.length, 4);
  const power = Math.floor(Math.log2(tables.length));
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  tables.forEach(({ tag, checksum, data }, at) => {
    const entry = SFNT_HEADER + SFNT_ENTRY * at;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc(-data.length & 3);
    parts.push(data, padding);
    offset += data.length + padding.length;
  });
  return Buffer.concat(parts);
}

function woffTables(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = WOFF_HEADER + WOFF_ENTRY * at;
    const [offset, packed, size] = [4, 8, 12].map((step) => woff.readUInt32BE(entry + step));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: woff.toString('latin1', entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed === size ? bytes : inflateSync(bytes),
    };
  });
}

/** Width of a character as a share of the size of the text; undefined for one that the font does not draw. */
export function createAdvances(sfnt: Buffer): (codePoint: number) => number | undefined {
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((tag) => tableOf(sfnt, tag));
  if (!head || !hhea || !hmtx || !cmap) throw new Error('expected the tables head, hhea, hmtx and cmap');
  const unitsPerEm = head.readUInt16BE(18);
  const widths = hhea.readUInt16BE(34);
  const glyphOf = readCharacters(cmap);
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return undefined;
    // The last width stands for all glyphs after it.
    return hmtx.readUInt16BE(4 * Math.min(glyph, widths - 1)) / unitsPerEm;
  };
}

function tableOf(sfnt: Buffer, tag: string): Buffer | undefined {
  for (let at = 0; at < sfnt.readUInt16BE(4); at += 1) {
    const entry = SFNT_HEADER + SFNT_ENTRY * at;
    if (sfnt.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = sfnt.readUInt32BE(entry + 8);
    return sfnt.subarray(offset, offset + sfnt.readUInt32BE(entry + 12));
  }
  return undefined;
}

/** Glyphs by character from a subtable of format 4, which holds the Basic Multilingual Plane. */
function readCharacters(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * at)),
  );
  const table = subtables.find((one) => one.readUInt16BE(0) === 4);
  if (table === undefined) throw new Error('expected a "cmap" of format 4');
  const size = table.readUInt16BE(6);
  return (codePoint) => {
    for (let at = 0; at < size; at += 2) {
      if (table.readUInt16BE(14 + at) < codePoint) continue;
      const start = table.readUInt16BE(16 + size + at);
      if (start > codePoint) return 0;
      const rangeAt = 16 + 3 * size + at;
      const [delta, range] = [table.readUInt16BE(16 + 2 * size + at), table.readUInt16BE(rangeAt)];
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = table.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
