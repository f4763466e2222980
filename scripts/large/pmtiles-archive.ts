/**
 * Writes a PMTiles archive, version 3 (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): a header, the root of the
 * directory, metadata, leaves of the directory when the root would grow too large, then the tiles in Hilbert order.
 */
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bbox } from '#domain/territory.ts';
import { ByteWriter } from '#engine/large/bytes.ts';

export interface Tile {
  z: number;
  x: number;
  y: number;
  /** An uncompressed Mapbox vector tile. */
  bytes: Uint8Array;
}

export interface ArchiveHead {
  /** `[west, south, east, north]` in degrees. */
  bounds: Bbox;
  zooms: { min: number; max: number };
  metadata: Readonly<Record<string, unknown>>;
}

const HEADER_BYTES = 127;
/** Readers fetch this much first: header and root must be within. */
const FIRST_BYTES = 16_384;
const [GZIP, MVT] = [2, 1];
/** Entries of one leaf, unless the root needs larger ones. */
const LEAF_ENTRIES = 4096;

interface Entry {
  id: number;
  offset: number;
  length: number;
  /** 0 for a leaf of the directory. */
  run: number;
}

/** `tiles` in any order, each once. */
export function pmtilesArchive(tiles: Iterable<Tile>, head: ArchiveHead): Uint8Array {
  const sorted = Array.from(tiles, ({ z, x, y, bytes }) => ({
    id: zxyToTileId(z, x, y),
    bytes: squeeze(bytes),
  }));
  sorted.sort((a, b) => a.id - b.id);
  let end = 0;
  const entries = sorted.map(({ id, bytes }): Entry => {
    const entry = { id, offset: end, length: bytes.length, run: 1 };
    end += bytes.length;
    return entry;
  });
  const { root, leaves } = directories(entries);
  const metadata = squeeze(new TextEncoder().encode(JSON.stringify(head.metadata)));
  const header = headerOf(head, entries.length, [root.length, metadata.length, leaves.length, end]);
  return concat([header, root, metadata, leaves, ...sorted.map(({ bytes }) => bytes)]);
}

/** One root when it fits into what readers fetch first, else a root of leaves. */
function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const most = FIRST_BYTES - HEADER_BYTES;
  const alone = directory(entries);
  if (alone.length <= most) return { root: alone, leaves: new Uint8Array(0) };
  for (let size = LEAF_ENTRIES; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let at = 0; at < entries.length; at += size) {
      const leaf = directory(entries.slice(at, at + size));
      pointers.push({ id: entries[at]?.id ?? 0, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = directory(pointers);
    if (root.length <= most) return { root, leaves: concat(leaves) };
  }
}

/** Column by column; an offset is 0 where the content follows that of the entry before. */
function directory(entries: readonly Entry[]): Uint8Array {
  const writer = new ByteWriter().number(entries.length);
  let last = 0;
  for (const { id } of entries) {
    writer.number(id - last);
    last = id;
  }
  for (const { run } of entries) writer.number(run);
  for (const { length } of entries) writer.number(length);
  entries.forEach(({ offset }, at) => {
    const before = entries[at - 1];
    writer.number(before !== undefined && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return squeeze(writer.bytes());
}

/** `lengths`: of root, metadata, leaves and tiles. */
function headerOf({ bounds, zooms }: ArchiveHead, count: number, lengths: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  let offset = HEADER_BYTES;
  lengths.forEach((length, part) => {
    view.setBigUint64(8 + 16 * part, BigInt(offset), true);
    view.setBigUint64(16 + 16 * part, BigInt(length), true);
    offset += length;
  });
  // Tiles addressed, entries, contents: each tile is one of each.
  for (const at of [72, 80, 88]) view.setBigUint64(at, BigInt(count), true);
  bytes.set([1, GZIP, GZIP, MVT, zooms.min, zooms.max], 96);
  const [west, south, east, north] = bounds;
  [west, south, east, north].forEach((degrees, n) => {
    view.setInt32(102 + 4 * n, Math.round(degrees * 1e7), true);
  });
  view.setUint8(118, zooms.min);
  view.setInt32(119, Math.round(((west + east) / 2) * 1e7), true);
  view.setInt32(123, Math.round(((south + north) / 2) * 1e7), true);
  return bytes;
}

function squeeze(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
