/** What a file is by its first bytes, when it is not what its card says. */

const MAGIC: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive, as workbooks (.xlsx, .ods) are'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'an old Excel workbook (.xls), or one with a password'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];

/** Names a binary format by its signature; undefined for text. */
export function sniffBinary(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([magic]) => magic.every((byte, index) => bytes[index] === byte))?.[1];
}

/** Names a text format that cannot be CSV; undefined for what may be rows. */
export function sniffMarkup(text: string): string | undefined {
  const start = text.slice(0, 1000).trimStart();
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'an HTML page';
  if (/^<\?xml\b/i.test(start)) return 'an XML document';
  if (/^[[{]\s*["{[}\]]/.test(start)) return 'JSON';
  return undefined;
}
