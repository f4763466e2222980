/** Source files as an enemy or an accident would write them, from a seed: the same seed gives the same bytes. */
import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { MARK, NAUGHTY } from './naughty-texts.ts';
import { HEADER, SOUND_ROWS } from './sound-rows.ts';
import { workbook } from './stored-workbook.ts';

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
      return ['xlsx', workbook([HEADER, ...rows], draw(4) > 0)];
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
