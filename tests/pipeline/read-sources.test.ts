import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { type SourceCard, sourceCardSchema } from '#domain/source-card.ts';
import {
  createReadContext,
  loadSourceCards,
  type ReadResult,
  readSources,
} from '../../scripts/steps/read.ts';

const base = {
  id: 'directory',
  file: 'organizations.csv',
  format: 'csv',
  columns: { id: 'id', name: 'nom', city: 'ville' },
  publisher: 'Exemple',
  licence: 'Licence Ouverte 2.0',
};
const card = (more: object = {}): SourceCard => sourceCardSchema.parse({ ...base, ...more });

/** Reads files that are held in memory. */
function readFiles(files: Record<string, string | Uint8Array>, ...cards: SourceCard[]): Promise<ReadResult> {
  const bytesOf = (path: string) => {
    const content = files[path] ?? '';
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const context = createReadContext({
    readBytes: async (path) => bytesOf(path),
    fileSize: async (path) => bytesOf(path).length,
  });
  return readSources(
    cards.map((one) => ({ card: one, path: `data/${one.file}` })),
    context,
  );
}

function readOne(content: string | Uint8Array, more: object = {}): Promise<ReadResult> {
  const one = card(more);
  return readFiles({ [`data/${one.file}`]: content }, one);
}

const text = 'id,nom,ville\nmer,"Pôle ""Mer"" – été",Saint-Malo\nœuvre,L’Œuvre,Évry\n';
const utf16 = (source: string, bigEndian: boolean) => {
  const bytes = Buffer.from(source, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const windows1252 = (source: string) =>
  Uint8Array.from(
    [...source].map((char) => ({ '–': 0x96, œ: 0x9c, Œ: 0x8c, '’': 0x92 })[char] ?? char.charCodeAt(0)),
  );

describe('reading CSV', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', windows1252(text)],
    ['UTF-16 LE with a mark', utf16(`\ufeff${text}`, false)],
    ['UTF-16 BE with a mark', utf16(`\ufeff${text}`, true)],
    ['UTF-16 LE without a mark', utf16(text, false)],
    ['UTF-16 BE without a mark', utf16(text, true)],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR', Buffer.from(text.replaceAll('\n', '\r'))],
    ['no line break at the end', Buffer.from(text.trimEnd())],
    ['blank lines and rows of delimiters', Buffer.from(`\n${text}\n,,\n  ,,\n`)],
  ])('gives the same rows from %s', async (_, bytes) => {
    const { rows, issues } = await readOne(bytes);
    expect(issues).toEqual([]);
    expect(rows.map(({ values }) => values)).toEqual([
      { id: 'mer', name: 'Pôle "Mer" – été', city: 'Saint-Malo' },
      { id: 'œuvre', name: 'L’Œuvre', city: 'Évry' },
    ]);
  });

  it('finds the delimiter of a header whose quoted name holds another', async () => {
    const { rows } = await readOne('"id";"nom";"ville";"a,b,c,d,e"\nmer;Mer;Brest;x\n');
    expect(rows[0]?.values).toEqual({ id: 'mer', name: 'Mer', city: 'Brest' });
  });

  it('says the first and the last line of a row, quoted line breaks included', async () => {
    const { rows } = await readOne('id,nom,ville\r\nmer,"Mer\r\n\r\nBrest",Brest\r\nbois,Bois,Mende');
    expect(rows.map(({ place, endLine }) => [place, endLine])).toEqual([
      [{ file: 'data/organizations.csv', line: 2 }, 4],
      [{ file: 'data/organizations.csv', line: 5 }, 5],
    ]);
  });

  it('shares one map of columns and adds the constants of the card', async () => {
    const { rows } = await readOne(text, { constants: { kinds: 'cluster' } });
    expect(rows[0]?.columns).toBe(rows[1]?.columns);
    expect(rows[0]?.columns).toEqual({
      id: { index: 0, name: 'id' },
      name: { index: 1, name: 'nom' },
      city: { index: 2, name: 'ville' },
    });
    expect(rows.map(({ values }) => values.kinds)).toEqual(['cluster', 'cluster']);
  });
});

describe('reading several sources', () => {
  it('goes through them by the id of their cards, and past one that cannot be read', async () => {
    const cards = [
      card({ id: 'b', file: 'b.csv' }),
      card({ id: 'c', file: 'c.csv' }),
      card({ id: 'a', file: 'a.csv' }),
    ];
    const files = { 'data/a.csv': 'id,nom,ville\na1,A,Brest\n', 'data/c.csv': 'id;nom;ville\nc1;C;Lyon\n' };
    const { rows, issues, sources } = await readFiles(files, ...cards);
    expect(rows.map(({ source, values }) => `${source}:${values.id}`)).toEqual(['a:a1', 'c:c1']);
    expect(issues.map(({ code, place }) => `${place.file} ${code}`)).toEqual(['data/b.csv file.empty']);
    expect(sources.map(({ id, read }) => [id, read])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
  });
});

describe('reading GeoJSON', () => {
  it('takes lists, nested names and points, and leaves a feature without a place', async () => {
    const feature = (properties: object, coordinates?: number[]) => ({
      type: 'Feature',
      properties,
      geometry: coordinates === undefined ? null : { type: 'Point', coordinates },
    });
    const features = [
      feature(
        { id: 'mer', nom: 'Mer', ville: 'Brest', s: ['digital', 'maritime'], n: 12, t: { fr: 'Été' } },
        [-4.48, 48.39],
      ),
      feature({ id: 'bois', nom: 'Bois', ville: null }),
    ];
    const columns = { ...base.columns, sectors: 's', members: 'n', 'summary.fr': 't.fr' };
    const content = JSON.stringify({ type: 'FeatureCollection', features });
    const { rows, issues } = await readOne(content, { format: 'geojson', columns });
    expect(issues).toEqual([]);
    expect(rows[0]?.values).toMatchObject({
      sectors: 'digital;maritime',
      members: '12',
      'summary.fr': 'Été',
    });
    expect(rows[0]?.values).toMatchObject({ lng: '-4.48', lat: '48.39' });
    expect(rows[1]?.values).toMatchObject({ id: 'bois', city: '', members: '' });
    expect(rows[1]?.values.lng).toBeUndefined();
    expect(rows.map(({ place }) => place.line)).toEqual([1, 2]);
  });

  it('never overflows on deep nesting', async () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const good = '{"type":"Feature","geometry":null,"properties":{"id":"mer","nom":"Mer","ville":"Brest"}}';
    const odd = good.replace('"Mer"', nested).replace('null', `{"type":"Point","coordinates":${nested}}`);
    const deep = `{"type":"FeatureCollection","features":[${good},${odd},${nested}]}`;
    const { issues } = await readOne(deep, { format: 'geojson' });
    expect(issues.map(({ code }) => code)).toEqual(['row.geometry', 'row.properties']);
    const cut = await readOne(deep.slice(0, 90_000), { format: 'geojson' });
    expect(cut.issues[0]).toMatchObject({ code: 'file.format', value: 'the end of the file' });
  });
});

describe('reading XLSX', () => {
  it('gives numbers, dates and truth values as text without loss, and the rows of the sheet', async () => {
    const book = await writeXlsxFile([
      {
        sheet: 'Notes',
        data: [[{ value: 'ignored' }]],
      },
      {
        sheet: 'Annuaire',
        data: [
          ['id', 'nom', 'ville', 'cp', 'date', 'n', 'vrai'].map((value) => ({ value })),
          [
            { value: 'mer' },
            { value: ' Mer ' },
            { value: 'Brest' },
            { value: 1100 },
            { value: new Date('2025-03-04T00:00:00Z'), format: 'dd/mm/yyyy' },
            { value: 45.764 },
            { value: true, type: Boolean },
          ],
          [],
          [
            { value: 'bois' },
            { value: 'Bois' },
            null,
            { value: '01100' },
            null,
            { value: 12345678901234 },
            null,
          ],
        ],
      },
    ]).toBuffer();
    const columns = { ...base.columns, postalCode: 'cp', sourceDate: 'date', members: 'n', acronym: 'vrai' };
    const { rows, issues } = await readOne(book, { format: 'xlsx', sheet: 'Annuaire', columns });
    expect(issues).toEqual([]);
    expect(rows.map(({ place }) => [place.sheet, place.line])).toEqual([
      ['Annuaire', 2],
      ['Annuaire', 4],
    ]);
    expect(rows[0]?.values).toEqual({
      id: 'mer',
      name: ' Mer ',
      city: 'Brest',
      postalCode: '1100',
      sourceDate: '2025-03-04',
      members: '45.764',
      acronym: 'true',
    });
    expect(rows[1]?.values).toMatchObject({ postalCode: '01100', members: '12345678901234', city: '' });
  });
});

describe('the source cards of the repository', () => {
  it('are sound', async () => {
    const { cards, issues } = await loadSourceCards('data/', createReadContext());
    expect(issues).toEqual([]);
    expect(cards.map(({ path, cardPath }) => [path, cardPath])).toContainEqual([
      'data/organizations.csv',
      'data/sources/directory.json',
    ]);
  });
});
