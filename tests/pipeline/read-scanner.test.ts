import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvScanner, isBlankRecord } from '../../scripts/lib/sources/csv-scanner.ts';

function scan(text: string, delimiter: string) {
  const scanner = new CsvScanner(text, { delimiter, maxCellLength: 1000 });
  const records = [];
  for (let record = scanner.next(); record !== undefined; record = scanner.next()) records.push(record);
  return records;
}

const cell = fc.string({ unit: fc.constantFrom(...'abé,;\t" \n\r\'0'), maxLength: 8 });
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
const delimiters = fc.constantFrom(',', ';', '\t');

function write(rows: string[][], delimiter: string, lineBreak: string): string {
  const quote = (text: string) => (/["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quote).join(delimiter) + lineBreak).join('');
}

describe('the scanner of CSV', () => {
  it('cuts sound text into the records that csv-parse finds', () => {
    fc.assert(
      fc.property(table, delimiters, fc.constantFrom('\n', '\r\n', '\r'), (rows, delimiter, lineBreak) => {
        const text = write(rows, delimiter, lineBreak);
        const records = scan(text, delimiter);
        expect(records.every(({ fault }) => fault === undefined)).toBe(true);
        const reference: string[][] = parse(text, { delimiter, record_delimiter: [lineBreak] });
        expect(records.map(({ cells }) => cells)).toEqual(reference);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('refuses the text that csv-parse refuses', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,"\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, (input) => {
        const broken = scan(input, ',').some(({ fault }) => fault !== undefined);
        const options = { relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\n'] };
        if (broken) expect(() => parse(input, options)).toThrow();
        else expect(() => parse(input, options)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('counts the lines of a text editor, whatever ends them', () => {
    const text = 'a,b\r\n"1\r\n2","x\ny"\n\rlast,"one\rtwo"';
    expect(scan(text, ',').map(({ line, endLine }) => [line, endLine])).toEqual([
      [1, 1],
      [2, 4],
      [5, 5],
      [6, 7],
    ]);
  });

  it('goes on at the next line after a broken record', () => {
    const records = scan('a,b\n1,"open\n2,sound\n3,"x"y\n4,sound', ',');
    expect(records.map(({ line, fault }) => [line, fault?.kind])).toEqual([
      [1, undefined],
      [2, 'after-quote'],
      [3, undefined],
      [4, 'after-quote'],
      [5, undefined],
    ]);
  });

  it('says where the quote opens when it is not on the first line of the record', () => {
    const [, record] = scan('a,b\n"1\n2","never closed\n3,x', ',');
    expect(record).toMatchObject({ line: 2, endLine: 3, fault: { kind: 'unclosed', line: 3, cell: 1 } });
  });

  it('sees rows inside a cell between two quotes that lost their twins', () => {
    const scanner = new CsvScanner('1,"b,c,d\n2,b,c,d\n3,b",c,d\n4,b,"two, and\nthree",d\n', {
      delimiter: ',',
      maxCellLength: 1000,
    });
    scanner.columns = 4;
    expect(scanner.next()).toMatchObject({ line: 1, endLine: 1, fault: { kind: 'swallowed', cell: 1 } });
    expect(scanner.next()).toMatchObject({ line: 2, cells: ['2', 'b', 'c', 'd'] });
    expect(scanner.next()?.fault?.kind).toBe('stray');
    expect(scanner.next()).toMatchObject({ line: 4, endLine: 5, cells: ['4', 'b', 'two, and\nthree', 'd'] });
  });

  it('takes a line of delimiters and spaces for a blank one', () => {
    expect(isBlankRecord(['', ' ', '\u00a0'])).toBe(true);
    expect(isBlankRecord(['', '0'])).toBe(false);
  });
});
