import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfPath } from './json-path-line.ts';

const text = `{
  "a": [1, {"b]": "x, } \\" {"},
    {"c": {}}
  ],
  "d": {
    "e": null,
    "f": -1.5e3
  }
}
`;

describe('lineOfPath', () => {
  it.each<[PropertyKey[], number]>([
    [[], 1],
    [['a', 0], 2],
    [['a', 1, 'b]'], 2],
    [['a', 2], 3],
    [['a', 2, 'c'], 3],
    [['d'], 5],
    [['d', 'f'], 7],
    [['d', 'missing'], 5],
    [['missing'], 1],
    [['d', 'e', 'deeper'], 6],
  ])('finds %j on line %i', (path, line) => {
    expect(lineOfPath(text, path)).toBe(line);
  });

  it('finds the line of any member of any object', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }), (values) => {
        const lines = values.map(
          (value, index) => `${JSON.stringify(`k${index}`)}: ${JSON.stringify(value)}`,
        );
        const file = `{\n${lines.join(',\n')}\n}`;
        values.forEach((_, index) => {
          expect(lineOfPath(file, [`k${index}`])).toBe(index + 2);
        });
      }),
    );
  });
});
