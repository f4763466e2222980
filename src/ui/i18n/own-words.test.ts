import { expect, test } from 'vitest';
import { assertWords } from './own-words.ts';
import { createTranslator, loadCatalogue } from './translate.ts';

test('a sentence of ours may be said in other words, with its placeholders and the name of the site', () => {
  expect(() =>
    assertWords({
      fr: {
        'near.far': '{site} ne connaît rien à moins de {distance}.',
        'results.count': 'Il y en a {count}',
      },
      en: { 'results.count': { one: '{count} light', other: '{count} lights' } },
    }),
  ).not.toThrow();
});

test.each([
  ['a key that no sentence has', { 'near.faar': 'Loin' }, 'words.fr.near.faar: expected a key'],
  [
    'a placeholder that the page does not fill',
    { 'near.far': 'À {km}' },
    'one of {distance}, {site}, found {km}',
  ],
  ['numbers where there are none', { 'near.far': { one: 'un', other: 'des' } }, 'expected one text'],
])('%s is refused, and named', (_what, words, said) => {
  expect(() => assertWords({ fr: words })).toThrow(said);
});

test('what is said is what the publication says, and what it does not say is ours', async () => {
  const words = {
    'near.far': '{site}: nothing within {distance}.',
    'results.count': { one: '1', other: '{count} lights' },
  };
  const { t } = createTranslator('en', await loadCatalogue('en'), {
    name: 'Lights',
    languages: ['en'],
    words,
  });
  expect(t('near.far', { distance: '50 km' })).toBe('Lights: nothing within 50 km.');
  expect(t('results.count', { count: 3 })).toBe('3 lights');
  expect(t('site.home')).toBe('Lights, home');
});
