import { describe, expect, it } from 'vitest';
import { quotedSpans, withoutQuotes } from './quotes.ts';

describe('quotedSpans', () => {
  it.each([
    ['"nice" incubateur', ['"nice"']],
    ['« Cap Digital » paris', ['« Cap Digital »']],
    ['“tours” et "mer"', ['“tours”', '"mer"']],
    ['incubateur "nice', []],
    ['l’aube « lot', []],
    ['"" vide', ['""']],
  ])('of %j are %j', (text, spans) => {
    expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(spans);
  });
});

describe('withoutQuotes', () => {
  it('drops pairs only', () => {
    expect(withoutQuotes('« Cap  Digital » 12" paris')).toBe('Cap Digital 12" paris');
    expect(withoutQuotes('"nice"')).toBe('nice');
  });
});
