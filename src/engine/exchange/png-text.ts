/** Words inside of a PNG: an `iTXt` chunk of the PNG specification, which image tools show as its description. */

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the data of a chunk. */
const CHUNK_FRAME_BYTES = 12;

/**
 * The same image with a text in it, UTF-8, after its header.
 *
 * @param keyword registered by the specification, such as `Description` or `Copyright`; Latin letters
 * @throws {Error} when the bytes do not start as a PNG does
 */
export function withPngText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < SIGNATURE_BYTES + CHUNK_FRAME_BYTES || view.getUint32(0) !== 0x89504e47) {
    throw new Error(`expected the bytes of a PNG, found ${png.length} bytes of something else`);
  }
  const afterHeader = SIGNATURE_BYTES + CHUNK_FRAME_BYTES + view.getUint32(SIGNATURE_BYTES);
  // No compression, no language, no translated keyword: five zeros in all after the keyword.
  const chunk = chunkOf('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, afterHeader));
  whole.set(chunk, afterHeader);
  whole.set(png.subarray(afterHeader), afterHeader + chunk.length);
  return whole;
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + CHUNK_FRAME_BYTES);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** Annex D of the PNG specification, bit by bit: a few kilobytes at most. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
