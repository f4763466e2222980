import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withPngText } from './png-text.ts';

/** One transparent pixel. */
const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Type, data and checksum of each chunk, read one after the other. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer; isWhole: boolean }[] {
  const buffer = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const body = buffer.subarray(at + 4, at + 8 + length);
    const isWhole = crc32(body) === buffer.readUInt32BE(at + 8 + length);
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4), isWhole });
    at += 12 + length;
  }
  return chunks;
}

describe('withPngText', () => {
  it('adds one whole chunk after the header, and leaves the image as it is', () => {
    const chunks = chunksOf(withPngText(PIXEL, 'Description', 'Édition du 22 novembre'));
    expect(chunks.map(({ type, isWhole }) => [type, isWhole])).toEqual([
      ['IHDR', true],
      ['iTXt', true],
      ['IDAT', true],
      ['IEND', true],
    ]);
    expect(chunks[1]?.data.toString('utf8')).toBe('Description\0\0\0\0\0Édition du 22 novembre');
    expect(chunks.filter(({ type }) => type !== 'iTXt')).toEqual(chunksOf(PIXEL));
  });

  it('refuses what is no PNG', () => {
    expect(() => withPngText(new TextEncoder().encode('GIF89a and some more bytes'), 'Title', 'x')).toThrow(
      /expected the bytes of a PNG/,
    );
  });
});
