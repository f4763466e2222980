import { expect, test } from 'vitest';
import type { Suggestion } from '#engine/search/types.ts';
import { loadLaterWords } from '../i18n/later-words.ts';
import { createTranslator } from '../i18n/translate.ts';
import { suggestionGroups, typedRuns } from './suggestion-list-groups.ts';

const fr = await loadLaterWords('fr');

const marked = (label: string, typed: string) =>
  typedRuns(label, typed)
    .map((run) => (run.typed ? `[${run.text}]` : run.text))
    .join('');

test('marks the beginnings of words that were typed, whatever their accents and case', () => {
  expect(marked('Plasturgie et composites', 'plas')).toBe('[Plas]turgie et composites');
  expect(marked('Saint-Étienne', 'st etie')).toBe('Saint-[Étie]nne');
  expect(marked('Saint-Étienne', 'saint-e')).toBe('[Saint]-[É]tienne');
  expect(marked('Œnologie', 'oeno')).toBe('[Œno]logie');
});

test('marks nothing inside a word, and nothing that was not typed', () => {
  expect(marked('Numérique', 'rique')).toBe('Numérique');
  expect(marked('Lyon', '')).toBe('Lyon');
  expect(typedRuns('', 'lyon')).toEqual([]);
});

test('groups by type in the order of the best of each, without losing any', () => {
  const suggestions: Suggestion[] = [
    { type: 'territory', id: 'C06088', query: 'Nice', count: 12 },
    { type: 'organization', id: 'eurobiomed', query: 'nic' },
    { type: 'territory', id: 'C79191', query: 'Niort', count: 3 },
  ];
  const groups = suggestionGroups(suggestions, createTranslator('fr', fr));
  expect(groups.map(({ label, options }) => [label, ...options.map(({ key }) => key)])).toEqual([
    ['Lieux', 'territory-C06088', 'territory-C79191'],
    ['Organismes', 'organization-eurobiomed'],
  ]);
});
