import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { PLAIN_CSV, SPREADSHEET_CSV, toCsv } from './csv.ts';

const COLUMNS = ['name', 'longitude', 'note'];
const ROWS = [
  ['Pôle "Eau", Bretagne', -4.48, 'a; b'],
  ['Réunion\nTech', 55.5, null],
];

describe('the plain form', () => {
  it('is read back as it was by another library, commas, quotes and new lines included', () => {
    const text = toCsv(COLUMNS, ROWS, PLAIN_CSV);
    expect(text.split('\r\n')[0]).toBe('name,longitude,note');
    expect(parse(text, { record_delimiter: '\r\n' })).toEqual([
      COLUMNS,
      ['Pôle "Eau", Bretagne', '-4.48', 'a; b'],
      ['Réunion\nTech', '55.5', ''],
    ]);
  });
});

describe('the form for spreadsheets', () => {
  it('has a mark of UTF-8, semicolons and decimal commas', () => {
    const text = toCsv(COLUMNS, ROWS, SPREADSHEET_CSV);
    expect(text.startsWith('\uFEFFname;longitude;note\r\n')).toBe(true);
    const [, first] = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
    expect(first).toEqual(['Pôle "Eau", Bretagne', '-4,48', 'a; b']);
  });
});

describe('what a spreadsheet would run', () => {
  it.each(['=1+1', '+33 4', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\uFF1D1'])(
    'is made text: %j',
    (cell) => {
      for (const form of [PLAIN_CSV, SPREADSHEET_CSV]) {
        const options = { bom: true, delimiter: form.delimiter, record_delimiter: '\r\n', trim: false };
        expect(parse(toCsv(['a'], [[cell]], form), options)[1]).toEqual([`'${cell}`]);
      }
    },
  );

  it('is told from a number', () => {
    expect(toCsv(['a'], [[-2.5]], PLAIN_CSV)).toBe('a\r\n-2.5\r\n');
    expect(toCsv(['a'], [['tel:+33474490255']], PLAIN_CSV)).toBe('a\r\ntel:+33474490255\r\n');
  });
});
