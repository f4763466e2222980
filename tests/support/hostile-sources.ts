/** Source files as an enemy or an accident would write them, from a seed: the same seed gives the same bytes. */
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { HEADER, SOUND_ROWS } from './sound-rows.ts';

/** Never in a sound file: where it comes out as markup, something was not escaped. */
export const MARK = 'mapster-x';

/** Texts that have broken programs, written for this project. */
export const NAUGHTY: readonly string[] = [
  ...[
    `<${MARK} onload=1>`,
    `"><${MARK}>`,
    `'><${MARK}>`,
    `</script><${MARK}>`,
    `<!--<${MARK}>`,
    `" data-${MARK}="1`,
  ],
  ...[`]]><${MARK}>`, `&lt;${MARK}&gt;<${MARK}>`, `</td></table><${MARK}>`, `javascript:alert(1)//<${MARK}>`],
  ...[
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '=HYPERLINK("https://exemple.test")',
    '|calc',
    '%0A=1',
  ],
  ...[
    '\u202Eelc\u00E9p',
    '\u2066a\u2069',
    '\u200F\u200E',
    'مجمع الابتكار',
    'מרכז',
    '\u0001',
    '\0',
    'a\0b',
    '\u007F',
    '\u0085',
  ],
  ...[
    'Z\u0335\u0321\u0327a\u0336\u0322l\u0337\u0328g\u0338o\u0334'.repeat(8),
    'e\u0301'.repeat(60),
    '\u0300',
    'ﷺ',
    '👩‍👩‍👧‍👦🏴',
    '🇫🇷',
  ],
  ...[
    '\uD800',
    'a\uDC00b',
    '\uFFFE',
    '\uFFFF',
    '\uFEFFPôle',
    'Pô\uFEFFle',
    '\u200Bpôle',
    '\u00ADpôle',
    '\u2028',
    '\u2029',
    '\u3000',
  ],
  ...[
    'é'.repeat(2_001),
    'a'.repeat(32_768),
    ';'.repeat(500),
    '@'.repeat(300),
    ' '.repeat(400),
    '"'.repeat(7),
    "'",
  ],
  ...[
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x1F',
  ],
  ...[
    '9007199254740993',
    '٠١٢٣',
    '１２３',
    '1,5',
    '31/02/2024',
    '2024-13-45',
    '0000-00-00',
    '9999-12-31T00:00Z',
    '-2024',
  ],
  ...[
    '../../etc/passwd',
    'C:\\con',
    'con',
    'nul',
    '%00',
    '$\u007Bx}',
    '{{x}}',
    '$&',
    '$1',
    '`x`',
    "'; DROP TABLE x; --",
    '%s%n',
  ],
  ...[
    'https://[::1]/',
    'https://a@b.test',
    'https://a..test',
    'http://',
    '//x.test',
    'data:text/html,x',
    'https://é.test/\u202E',
  ],
  ...[
    'merged:',
    'merged:organisme-0',
    'merged:__proto__',
    'organisme-1@',
    '@2017..',
    'esca-gold@2099..1',
    'closed;closed',
  ],
  ...[
    '06 39 98 00 00',
    'camille.exemple@exemple.test',
    '+590 690 00 12 34',
    'R84',
    'FR',
    'D2A',
    'C69123',
    '69',
    '2A',
  ],
];

/** Numbers from 0 to below `limit`, by mulberry32. */
export type Draw = (limit: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

export interface HostileSource {
  format: 'csv' | 'geojson' | 'xlsx';
  bytes: Uint8Array;
}

/** A sound directory of a dozen rows with naughty cells, then, half of the time, damaged bytes. */
export function hostileSource(seed: number): HostileSource {
  const draw = drawFrom(seed);
  const rows = naughtyRows(draw, `source-${seed}`);
  const [format, bytes] = write(rows, draw);
  return { format, bytes: draw(2) === 0 ? bytes : damaged(bytes, draw) };
}

/** @param prefix of the ids, so that several sources may stand in one directory */
function naughtyRows(draw: Draw, prefix: string): string[][] {
  const rows = SOUND_ROWS.map(([id = '', ...others]) => [`${prefix}-${id}`, ...others]);
  for (let left = 1 + draw(10); left > 0; left--) {
    const row = rows[draw(rows.length)];
    const column = draw(HEADER.length);
    const text = NAUGHTY[draw(NAUGHTY.length)] ?? '';
    if (row) row[column] = draw(3) === 0 ? `${row[column]}${text}` : text;
  }
  if (draw(6) === 0) rows.push([...(rows[draw(rows.length)] ?? [])]);
  return rows;
}

function write(rows: string[][], draw: Draw): [HostileSource['format'], Uint8Array] {
  switch (draw(4)) {
    case 0:
      return ['geojson', Buffer.from(geojson(rows, draw))];
    case 1:
      return ['xlsx', workbook(rows, draw(4) > 0)];
    default:
      return [
        'csv',
        Buffer.from(stringify([HEADER, ...rows], { delimiter: [',', ';', '\t'][draw(3)] ?? ',' })),
      ];
  }
}

const deep = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

/** Geometries as text: some are no JSON at all. */
const GEOMETRIES: readonly string[] = [
  ...[
    'null',
    '{"type":"Point","coordinates":[4.8,45.7]}',
    '{"type":"Point","coordinates":[1e308,-1e308]}',
    '[]',
    '7',
  ],
  ...[
    '{"type":"Point","coordinates":[NaN,2]}',
    '{"type":"Point","coordinates":["4",45]}',
    '{"type":"Point"}',
  ],
  ...['{"type":"Point","coordinates":[45.7,154.8]}', '{"type":"Point","coordinates":[842000,6519000]}'],
  ...[
    '{"__proto__":{"type":"Point"},"type":"constructor","coordinates":{}}',
    `{"type":"Polygon","coordinates":${deep(9)}}`,
  ],
  ...[
    `{"type":"Point","coordinates":${deep(20_000)}}`,
    '{"type":"GeometryCollection","geometries":[{}]}',
    `"<${MARK}>"`,
  ],
];

function geojson(rows: string[][], draw: Draw): string {
  const features = rows.map((row) => {
    const properties = HEADER.map((name, at) => `${JSON.stringify(name)}:${JSON.stringify(row[at] ?? '')}`);
    if (draw(12) === 0) properties.push(`"__proto__":{"polluted":${deep(draw(2) === 0 ? 3 : 5_000)}}`);
    const geometry = draw(3) === 0 ? GEOMETRIES[draw(GEOMETRIES.length)] : 'null';
    return `{"type":"Feature","geometry":${geometry},"properties":{${properties.join(',')}}}`;
  });
  return `{"type":"FeatureCollection","__proto__":{"x":1},"features":[\n${features.join(',\n')}]}`;
}

/** Bytes changed, taken out, doubled, or cut. */
function damaged(bytes: Uint8Array, draw: Draw): Uint8Array {
  const text = [...bytes];
  for (let left = 1 + draw(4); left > 0 && text.length > 1; left--) {
    const at = draw(text.length);
    const kind = draw(6);
    if (kind === 0) text[at] = draw(256);
    else if (kind === 1) text.splice(at, draw(30));
    else if (kind === 2) text.splice(at, 0, ...text.slice(at, at + draw(200)));
    else if (kind === 3 && draw(4) === 0) text.length = at;
    else
      text.splice(
        at,
        0,
        ...Buffer.from(['"', '\n', ',', ';', '\0', '\ufeff', '\r', '\xff'][draw(8)] ?? '', 'utf8'),
      );
  }
  return Uint8Array.from(text);
}

const CARD = readFileSync('data/sources/directory.json', 'utf8');

/** The text of a source card, damaged or with naughty values. */
export function hostileCard(seed: number): string {
  const draw = drawFrom(seed);
  const card = JSON.parse(CARD);
  for (let left = draw(4); left > 0; left--) {
    const names = Object.keys(card);
    const value = [NAUGHTY[draw(NAUGHTY.length)], 7, null, [], {}, { id: NAUGHTY[draw(NAUGHTY.length)] }][
      draw(6)
    ];
    card[draw(4) === 0 ? (NAUGHTY[draw(NAUGHTY.length)] ?? '') : (names[draw(names.length)] ?? '')] = value;
  }
  const text = JSON.stringify(card, null, 2);
  return draw(2) === 0 ? text : Buffer.from(damaged(Buffer.from(text), draw)).toString('utf8');
}

/** A workbook of one sheet; `escaped` is false for one whose cells are markup. */
function workbook(rows: string[][], escaped: boolean): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const office = 'http://schemas.openxmlformats.org';
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped ? escapeXml(text) : text}</t></is></c>`;
  const sheet = [HEADER, ...rows]
    .map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`)
    .join('');
  return zip({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${type}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

/** A ZIP file whose entries are stored as they are (APPNOTE.TXT of PKWARE, 4.3). */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const head = Buffer.alloc(26);
    for (const [at, value] of [
      [0, 20],
      [22, name.length],
    ] as const)
      head.writeUInt16LE(value, at);
    for (const [at, value] of [
      [10, crc32(content)],
      [14, content.length],
      [18, content.length],
    ] as const)
      head.writeUInt32LE(value, at);
    parts.push(Buffer.from('PK\x03\x04'), head, name, content);
    directory.push(
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      head,
      Buffer.alloc(10),
      u32(offset),
      name,
    );
    offset += 30 + name.length + content.length;
  }
  const size = Buffer.concat(directory).length;
  const count = Object.keys(files).length;
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(4),
    u16(count),
    u16(count),
    u32(size),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...parts, ...directory, end]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
