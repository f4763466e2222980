/** Bytes of a text file to a string: byte order mark, then UTF-8, then Windows-1252. */
import type { SourceEncoding } from '#domain/source-card.ts';

export interface DecodeFault {
  /** Line of the first byte that cannot be read, from 1. */
  line: number;
  /** That byte, `0xE9`. */
  found: string;
  expected: string;
  hint: string;
}
export type Decoded =
  | { ok: true; text: string; encoding: SourceEncoding }
  | { ok: false; fault: DecodeFault };

/** Code points of the bytes 0x80–0x9F; 0 where Windows-1252 has none. Node's own decoder takes them for Latin-1. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];
const SAVE_AS_UTF8 =
  'save the file as "CSV UTF-8" from the spreadsheet, or name its "encoding" in the source card';

/** Decodes with the encoding of the card, or with the one that the bytes show. */
export function decodeText(bytes: Uint8Array, stated?: SourceEncoding): Decoded {
  const marked = byteOrderMark(bytes);
  const encoding = stated ?? marked?.encoding ?? guessUtf16(bytes);
  const body = marked !== undefined && marked.encoding === encoding ? bytes.subarray(marked.length) : bytes;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(body, encoding);
  const nul = body.indexOf(0);
  if (nul >= 0) return fail(body, nul, 'text, without NUL bytes');
  if (encoding === 'windows-1252') return decodeWindows1252(body);
  return decodeUtf8(body, encoding === 'utf-8');
}

function byteOrderMark(bytes: Uint8Array): { encoding: SourceEncoding; length: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** UTF-16 without a mark: European text has a NUL in every other byte, always on the same side. */
function guessUtf16(bytes: Uint8Array): SourceEncoding | undefined {
  const pairs = Math.min(bytes.length >> 1, 2000);
  let evenNuls = 0;
  let oddNuls = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) evenNuls++;
    if (bytes[2 * pair + 1] === 0) oddNuls++;
  }
  if (pairs < 2) return undefined;
  if (oddNuls > pairs * 0.7 && evenNuls < pairs * 0.1) return 'utf-16le';
  if (evenNuls > pairs * 0.7 && oddNuls < pairs * 0.1) return 'utf-16be';
  return undefined;
}

function decodeUtf16(body: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
  const bad = text.search(/[\u0000\ufffd]/);
  if (bad < 0) return { ok: true, text, encoding };
  const found = text.charCodeAt(bad) === 0 ? 'a NUL character' : 'half a character';
  return {
    ok: false,
    fault: { line: lineAt(text, bad), found, expected: `${encoding} text`, hint: SAVE_AS_UTF8 },
  };
}

function decodeUtf8(body: Uint8Array, certain: boolean): Decoded {
  try {
    // A mark was cut off already: another one is a character of the first cell, and must be seen as such.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { ok: true, text, encoding: 'utf-8' };
  } catch {
    const { firstInvalid, valid, invalid } = countUtf8(body);
    // Letters of both encodings in one file: reading it as either would spoil the other's.
    if (certain || valid > invalid) return fail(body, firstInvalid, 'UTF-8 text, as in the rest of the file');
    return decodeWindows1252(body);
  }
}

function decodeWindows1252(body: Uint8Array): Decoded {
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    const control = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
    const unassigned = byte >= 0x80 && byte < 0xa0 && WINDOWS_1252[byte - 0x80] === 0;
    if (control || unassigned || byte === 0x7f) return fail(body, at, 'UTF-8 or Windows-1252 text');
  }
  const latin1 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  const text = latin1.replace(/[\u0080-\u009f]/g, (char) =>
    String.fromCharCode(WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? 0),
  );
  return { ok: true, text, encoding: 'windows-1252' };
}

/** Letters written on several bytes as UTF-8 does, and bytes that are not UTF-8. */
function countUtf8(body: Uint8Array): { firstInvalid: number; valid: number; invalid: number } {
  let [valid, invalid, firstInvalid] = [0, 0, -1];
  for (let at = 0; at < body.length; ) {
    const lead = body[at] ?? 0;
    const length = lead < 0x80 ? 1 : sequenceLength(body, at, lead);
    if (length > 1) valid++;
    if (length === 0) {
      invalid++;
      if (firstInvalid < 0) firstInvalid = at;
    }
    at += length === 0 ? 1 : length;
  }
  return { firstInvalid, valid, invalid };
}

/** Bytes of the well-formed sequence that starts here (RFC 3629, table of section 4); 0 when there is none. */
function sequenceLength(body: Uint8Array, at: number, lead: number): number {
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = body[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  if (overlong || beyond) return 0;
  for (let next = 1; next < length; next++) {
    if (((body[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function fail(body: Uint8Array, at: number, expected: string): Decoded {
  const byte = (body[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    ok: false,
    fault: { line: lineAtByte(body, at), found: `byte 0x${byte}`, expected, hint: SAVE_AS_UTF8 },
  };
}

function lineAtByte(body: Uint8Array, at: number): number {
  return lineAt(Buffer.from(body.buffer, body.byteOffset, at).toString('latin1'), at);
}

/** Line of a text editor, from 1, on which a character stands. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = 0; next < at; next++) {
    const code = text.charCodeAt(next);
    if (code === 10 || (code === 13 && text.charCodeAt(next + 1) !== 10)) line++;
  }
  return line;
}

/**
 * The bytes of a text in an encoding, as `decodeText` reads it; undefined when the encoding has no byte for a character.
 * The mark at the beginning of a file is not written: it is no character of its text.
 */
export function encodeText(text: string, encoding: SourceEncoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const special = code === 0 ? -1 : WINDOWS_1252.indexOf(code);
    if (special < 0 && (code > 0xff || (code >= 0x80 && code < 0xa0))) return undefined;
    bytes[at] = special < 0 ? code : 0x80 + special;
  }
  return bytes;
}
