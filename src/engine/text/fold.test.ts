import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Saint-Étienne-du-Rouvray', 'saint etienne du rouvray'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ["Cœur d'Œuvre", 'coeur d oeuvre'],
    ['  Pôle  de compétitivité ', 'pole de competitivite'],
    ['E\u0301co', 'eco'],
    ['2229A', '2229a'],
    ['R&D', 'r d'],
    ['—', ''],
  ])('folds %j to %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is idempotent, so that a folded text can be folded again', () => {
    const once = fold('Évry-Courcouronnes (Essonne)');
    expect(fold(once)).toBe(once);
  });
});

describe('foldedWords', () => {
  it('splits words and gives none for an empty text', () => {
    expect(foldedWords('Île-de-France')).toEqual(['ile', 'de', 'france']);
    expect(foldedWords(' - ')).toEqual([]);
  });
});
