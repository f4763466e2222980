import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../scripts/lib/sources/json-position.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('finding where a JSON text breaks', () => {
  it.each([
    ['{"a": 1,}', 1, 9, 'a name in double quotes'],
    ['{"a": 1\n "b": 2}', 2, 2, 'a comma or the closing bracket'],
    ['{"a" 1}', 1, 6, 'a colon after the name'],
    ["{'a': 1}", 1, 2, 'a name in double quotes or }'],
    ['[1, 2', 1, 6, 'a comma or the closing bracket'],
    ['[1]\r\n\r\n]', 3, 1, 'nothing after the end'],
    ['["a\nb"]', 1, 2, 'a value or ]'],
  ])('points into %j', (text, line, column, expected) => {
    expect(findJsonFault(text)).toMatchObject({ line, column, expected });
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const pieces = fc.array(
      fc.constantFrom(...'[]{},:"', '\\', '"a"', '1', '-0.5e3', 'true', 'null', ' ', '\n', '\\u00e9'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((parts) => parts.join('')),
          fc.json(),
        ),
        (text) => {
          expect(findJsonFault(text) === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('goes through a text of ten million characters', () => {
    expect(findJsonFault(`["${'a'.repeat(10_000_000)}" x]`)?.column).toBe(10_000_005);
  }, 60_000);
});
