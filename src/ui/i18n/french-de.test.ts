import { expect, test } from 'vitest';
import { dePlace, frenchDe } from './french-de.ts';

const said = (place: string) => dePlace(place, 'fr');

test.each([
  ['Lyon', 'de Lyon'],
  ['Bourg-en-Bresse', 'de Bourg-en-Bresse'],
  ['La Rochelle', 'de La Rochelle'],
  ['L’Isle-Adam', 'de L’Isle-Adam'],
  ["L'Haÿ-les-Roses", "de L'Haÿ-les-Roses"],
])('keeps de before a consonant: %s', (place, expected) => {
  expect(said(place)).toBe(expected);
});

test.each([
  ['Oyonnax', 'd’Oyonnax'],
  ['Évry-Courcouronnes', 'd’Évry-Courcouronnes'],
  ['Œuilly', 'd’Œuilly'],
  ['Aÿ-Champagne', 'd’Aÿ-Champagne'],
  ['Ussel', 'd’Ussel'],
  ['Yvetot', 'd’Yvetot'],
  ['Yerres', 'd’Yerres'],
  ['Y', 'd’Y'],
])('elides before a vowel: %s', (place, expected) => {
  expect(said(place)).toBe(expected);
});

test.each([
  ['Hyères', 'd’Hyères'],
  ['Hénin-Beaumont', 'd’Hénin-Beaumont'],
  ['Hérouville-Saint-Clair', 'd’Hérouville-Saint-Clair'],
  ['Hautmont', 'd’Hautmont'],
  ['Hendaye', 'd’Hendaye'],
])('elides before a mute h: %s', (place, expected) => {
  expect(said(place)).toBe(expected);
});

test.each([
  ['Haguenau', 'de Haguenau'],
  ['Haute-Goulaine', 'de Haute-Goulaine'],
  ['Honfleur', 'de Honfleur'],
  ['Hœnheim', 'de Hœnheim'],
  ['Hombourg-Haut', 'de Hombourg-Haut'],
  ['Ham', 'de Ham'],
  ['Yutz', 'de Yutz'],
  ['Yenne', 'de Yenne'],
])('does not elide before an h or a y that is said: %s', (place, expected) => {
  expect(said(place)).toBe(expected);
});

test.each([
  ['Le Havre', 'du Havre'],
  ['Le Mans', 'du Mans'],
  ['Les Herbiers', 'des Herbiers'],
  ['Les Sables-d’Olonne', 'des Sables-d’Olonne'],
])('joins with the article: %s', (place, expected) => {
  expect(said(place)).toBe(expected);
});

test('keeps a name whose first letters only look like an article', () => {
  expect(said('Lens')).toBe('de Lens');
  expect(said('Lesneven')).toBe('de Lesneven');
});

test('gives both halves apart, and leaves the name alone in English', () => {
  expect(frenchDe('Le Havre')).toEqual({ of: 'du ', name: 'Havre' });
  expect(dePlace('Le Havre', 'en')).toBe('Le Havre');
});
