import { describe, expect, it } from 'vitest';
import { compactJson, jsonLines, prettyJson } from './stable-json.ts';

const textOf = (chunks: Iterable<Uint8Array>) => Buffer.concat([...chunks]).toString('utf8');

describe('jsonLines', () => {
  it('writes one entry a line', () => {
    expect(textOf(jsonLines({ a: 1 }, 'rows', [{ b: 'é' }, 2]))).toBe('{"a":1,"rows":[\n{"b":"é"},\n2\n]}\n');
    expect(textOf(jsonLines({}, 'rows', [1]))).toBe('{"rows":[\n1\n]}\n');
  });

  it.each([0, 1, 1999, 2000, 2001, 4000, 4001])('parses back with %i entries, across chunks', (length) => {
    const rows = Array.from({ length }, (_, id) => ({ id }));
    expect(JSON.parse(textOf(jsonLines({ head: true }, 'rows', rows)))).toEqual({ head: true, rows });
  });
});

it('ends every file with one line break', () => {
  expect(textOf([prettyJson({ a: [1] })])).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  expect(textOf([compactJson({ a: [1] })])).toBe('{"a":[1]}\n');
});
