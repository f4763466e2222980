import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { decodeColumn, encodeColumn } from './column-file.ts';
import { decodeNames, encodeNames, type NameOfKey } from './name-file.ts';
import { decodePoints, encodePoints } from './point-file.ts';
import { decodePostings, encodePostings } from './posting-file.ts';
import { MissingFiles, Shelf } from './shelf.ts';
import { decodeWords, encodeWords } from './word-file.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const ascending = fc
  .uniqueArray(fc.nat({ max: 4_000_000 }), { maxLength: 40 })
  .map((numbers) => numbers.sort((a, b) => a - b));

describe('the files of a large edition', () => {
  it('give numbers and texts back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.maxSafeNat(), text, ascending)), (rows) => {
        const writer = new ByteWriter();
        for (const [number, word, list] of rows) writer.number(number).text(word).ascending(list);
        const reader = new ByteReader(writer.bytes());
        const read = rows.map(() => [reader.number(), reader.text(), [...reader.ascending()]]);
        expect(read).toEqual(rows);
        expect(() => reader.number()).toThrow(RangeError);
      }),
    );
  });

  it('refuse numbers that fall where they must not', () => {
    expect(() => new ByteWriter().ascending([3, 2])).toThrow('found 2 after 3');
  });

  it('give columns back', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat({ max: 300 }), { maxLength: 5 })), (lists) => {
        const values = lists.flat();
        const ids = Array.from({ length: 301 }, (_, at) => `id-${at}`);
        const starts = Uint32Array.from([0, ...lists.map((_, at) => lists.slice(0, at + 1).flat().length)]);
        const numbers = new Map(ids.map((id, at) => [id, at]));
        const column = { ids, numbers, starts, values: Uint32Array.from(values) };
        expect(decodeColumn(encodeColumn(column))).toEqual(column);
      }),
    );
  });

  it('give points back to the centimetre, and exactly where they have seven decimals', () => {
    const degrees = (most: number) =>
      fc.integer({ min: -most * 1e7, max: most * 1e7 }).map((units) => units / 1e7);
    const point = fc.option(fc.tuple(degrees(180), degrees(90)), { nil: undefined });
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const pointOf = decodePoints(encodePoints(points));
        expect(points.map((_, at) => pointOf(at))).toEqual(points.map((one) => one && [...one]));
        expect(pointOf(points.length)).toBeUndefined();
      }),
    );
  });

  it('give words back in order, with what each is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.integer({ min: 1, max: 7 }))), (rows) => {
        const having = (bit: number) => rows.filter(([, bits]) => bits & bit).map(([word]) => word);
        const words = {
          terms: [...new Set(having(1))].sort(),
          ofNames: new Set(having(2)),
          ordinary: new Set(having(4)),
        };
        expect(decodeWords(encodeWords(words))).toEqual(words);
      }),
    );
  });

  it('give postings back from several shards', () => {
    const everyone = Array.from({ length: 20_000 }, (_, record) => record * 4);
    const postings = [[2, 9], everyone, [], everyone.slice(5), [1]];
    const shards = [...encodePostings(postings)];
    expect(shards.length).toBeGreaterThan(1);
    const read = shards.flatMap(({ first, bytes }, at) =>
      decodePostings(bytes, (shards[at + 1]?.first ?? postings.length) - first),
    );
    expect(read.map((one) => [...one])).toEqual(postings);
  });

  it('give names back from several shards, with whose they are', () => {
    const names = Array.from({ length: 5000 }, (_, at): [string, NameOfKey] => {
      const records = at % 3 === 0 ? [] : [at, at + 7];
      return [
        `organisme${String(at).padStart(5, '0')}`,
        at % 4 ? { entry: { short: at % 2 === 0 }, records } : { records },
      ];
    });
    const shards = [...encodeNames(names)];
    expect(shards.length).toBeGreaterThan(1);
    const read = new Map(shards.flatMap(({ bytes }) => [...decodeNames(bytes)]));
    expect([...read].map(([key, one]) => [key, { ...one, records: [...one.records] }])).toEqual(names);
    expect(shards.map(({ first }) => first)).toEqual(
      shards.map(({ bytes }) => [...decodeNames(bytes).keys()][0]),
    );
  });
});

describe('the shelf', () => {
  it('names all that is missing at once, and reads a file once', () => {
    const shelf = new Shelf();
    shelf.put('b', new Uint8Array([1]));
    const demand = () => shelf.demand(['a', 'b', 'c', 'a']);
    expect(demand).toThrow(MissingFiles);
    expect(demand).toThrow('not fetched yet: a, c');
    const first = shelf.read('b', ([byte]) => ({ byte }));
    expect(first).toEqual({ byte: 1 });
    expect(shelf.read('b', () => ({ byte: 2 }))).toBe(first);
    expect(() => shelf.read('c', () => 0)).toThrow(MissingFiles);
  });
});
