/** Entries of a ZIP file, unzipped under a bound: what a workbook claims to hold is not believed. */
import { crc32, inflateRawSync } from 'node:zlib';

/** End of central directory (APPNOTE.TXT of PKWARE, 4.3.16): 22 bytes, and a comment of 65,535 at most. */
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

export type ZipFault = 'not-a-zip' | 'damaged' | 'encrypted' | 'too-large';
export type ZipResult = { ok: true; files: Map<string, Buffer> } | { ok: false; fault: ZipFault };

interface Entry {
  name: string;
  method: number;
  start: number;
  packed: number;
  size: number;
  checksum: number;
}

/** Unzips the entries that `wanted` chooses; gives up before `maxBytes` are unzipped. */
export function unzip(bytes: Uint8Array, maxBytes: number, wanted: (name: string) => boolean): ZipResult {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(buffer);
  if (end < 0) return { ok: false, fault: 'not-a-zip' };
  const files = new Map<string, Buffer>();
  let left = maxBytes;
  try {
    for (const entry of readEntries(buffer, end)) {
      if (!wanted(entry.name)) continue;
      if (entry.size > left) return { ok: false, fault: 'too-large' };
      const content = inflate(buffer, entry, left);
      // A parser that trusts either number would lose the end of a sheet in silence.
      if (content.length !== entry.size || crc32(content) !== entry.checksum) {
        return { ok: false, fault: 'damaged' };
      }
      left -= content.length;
      files.set(entry.name, content);
    }
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
  return { ok: true, files };
}

function findEnd(buffer: Buffer): number {
  const last = buffer.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (buffer.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEntries(buffer: Buffer, end: number): Entry[] {
  const count = buffer.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (buffer.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new RangeError('no entry where one is announced');
    if (buffer.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw new EncryptedZip();
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: buffer.readUInt16LE(at + 10),
      start: buffer.readUInt32LE(at + 42),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      checksum: buffer.readUInt32LE(at + 16),
    });
    at += ENTRY_LENGTH + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function inflate(buffer: Buffer, entry: Entry, maxOutputLength: number): Buffer {
  const name = buffer.readUInt16LE(entry.start + 26);
  const start = entry.start + LOCAL_LENGTH + name + buffer.readUInt16LE(entry.start + 28);
  const packed = buffer.subarray(start, start + entry.packed);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new RangeError(`unknown compression ${entry.method}`);
  // zlib refuses a bound of 0.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxOutputLength) });
}

class EncryptedZip extends Error {}

/** Faults of the bytes; an error that is none of them is a mistake of this program. */
function faultOf(error: unknown): ZipFault {
  if (error instanceof EncryptedZip) return 'encrypted';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
  if (error instanceof RangeError || code.startsWith('Z_') || code === 'ERR_OUT_OF_RANGE') return 'damaged';
  throw error;
}
