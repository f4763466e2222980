import { describe, expect, it } from 'vitest';
import { placeKey, placePhrase, singular, wordsOf } from './words.ts';

describe('wordsOf', () => {
  it('gives folded words with their place in the text', () => {
    const text = "L'Étang-salé, 97427";
    expect(wordsOf(text).map(({ text: word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['l', 'L'],
      ['etang', 'Étang'],
      ['sale', 'salé'],
      ['97427', '97427'],
    ]);
  });

  it('keeps a letter and its combining accent together', () => {
    expect(wordsOf('E\u0301co cœur').map((word) => word.text)).toEqual(['eco', 'coeur']);
  });
});

describe('singular', () => {
  it.each([
    ['clusters', 'cluster'],
    ['reseaux', 'reseau'],
    ['industries', 'industrie'],
    ['campus', 'campus'],
    ['paris', 'paris'],
    ['bus', 'bus'],
    ['business', 'business'],
  ])('of %s is %s', (plural, expected) => {
    expect(singular(plural)).toBe(expected);
  });
});

describe('places', () => {
  it('have one key however they are written', () => {
    const keys = ['Saint-Étienne', 'St Etienne', 'SAINT ÉTIENNE', 'saintetienne', 'St.-Étienne'].map(
      placeKey,
    );
    expect(new Set(keys)).toEqual(new Set(['saintetienne']));
  });

  it('keep their words apart in a phrase', () => {
    expect(placePhrase('Ste-Foy-lès-Lyon')).toBe('sainte foy les lyon');
    expect(placePhrase('L’Haÿ-les-Roses')).toBe('l hay les roses');
  });
});
