import { expect, test } from 'vitest';
import type { Understood, UnderstoodPart, UnderstoodTerritory } from '#engine/search/types.ts';
import { loadLaterWords } from '../i18n/later-words.ts';
import { createTranslator } from '../i18n/translate.ts';
import { createVocabulary } from '../organization/vocabulary.ts';
import { ambiguitiesOf } from './ambiguity-readings.ts';
import { quoted } from './criteria.ts';
import { departmentNumber } from './place-words.ts';

const fr = await loadLaterWords('fr');

const BBOX: [number, number, number, number] = [-5, 41, 10, 51];
const department = (number: string, name: string) => ({
  code: `D${number}`,
  name,
  region: 'R11',
  population: null,
  bbox: BBOX,
});
const i18n = createTranslator('fr', fr);
const vocabulary = createVocabulary(
  { kinds: [], families: [], sectors: [], labels: [], needs: [] },
  {
    country: { code: 'FR', name: 'France', population: null, bbox: BBOX },
    regions: [],
    departments: [
      department('93', 'Seine-Saint-Denis'),
      department('974', 'La Réunion'),
      department('16', 'Charente'),
    ],
  },
  i18n,
);
const commune = (code: string, name: string): UnderstoodTerritory => ({ code, name, level: 'commune' });

/** What a query is taken for, its words being `words`. */
function read(query: string, words: string, part: Partial<UnderstoodPart>) {
  const start = query.indexOf(words);
  const territory = commune('C97411', 'Saint-Denis');
  const understood: Understood = {
    kinds: [],
    sectors: [],
    needs: [],
    territories: [territory],
    text: '',
    parts: [
      {
        type: 'territory',
        id: territory.code,
        words,
        start,
        end: start + words.length,
        corrected: false,
        ...part,
      },
    ],
  };
  return ambiguitiesOf(query, understood, { i18n, vocabulary });
}

test('tells a town from its homonyms by the department, and rewrites the words only', () => {
  const [ambiguity, ...rest] = read('incubateur st denis santé', 'st denis', {
    alternatives: [commune('C93066', 'Saint-Denis')],
  });
  expect(rest).toEqual([]);
  expect(ambiguity).toMatchObject({ words: 'Saint-Denis', reading: 'La Réunion (974)' });
  expect(ambiguity?.others).toEqual([
    { key: 'C93066', label: 'Seine-Saint-Denis (93)', query: 'incubateur Saint-Denis 93 santé' },
  ]);
});

test('says that a word of a trade is a town too', () => {
  const [ambiguity] = read('cognac export', 'cognac', {
    type: 'sector',
    id: 'spirits',
    alternatives: [commune('C16102', 'Cognac')],
  });
  expect(ambiguity).toMatchObject({ words: '« cognac »', reading: 'filière spirits' });
  expect(ambiguity?.others[0]).toMatchObject({
    label: 'la commune Cognac (16)',
    query: 'Cognac 16 export',
  });
});

test('offers a department by its number, and what is larger by its name', () => {
  const [ambiguity] = read('loire', 'loire', {
    alternatives: [
      { code: 'D42', name: 'Loire', level: 'department' },
      { code: 'R52', name: 'Pays de la Loire', level: 'region' },
    ],
  });
  expect(ambiguity?.others.map(({ label, query }) => [label, query])).toEqual([
    ['département (42)', '42'],
    ['région', 'Pays de la Loire'],
  ]);
});

test('gives a town that is a word back to the words', () => {
  const [ambiguity] = read('nice startup', 'nice', { isWord: true });
  expect(ambiguity?.others).toEqual([{ key: 'word', label: 'le mot « nice »', query: '"nice" startup' }]);
});

test('says nothing where there is no doubt, or none that words can lift', () => {
  expect(read('saint-denis', 'saint-denis', {})).toEqual([]);
  expect(read('saint-denis', 'saint-denis', { alternatives: [commune('C97499', 'Saint-Denis')] })).toEqual(
    [],
  );
});

test('puts the words of a part in quotes, in their place', () => {
  expect(quoted('pôle plasturgie lyon', { start: 5, end: 15 })).toBe('pôle "plasturgie" lyon');
});

test.each([
  ['C93066', '93'],
  ['C2A004', '2A'],
  ['C97411', '974'],
  ['C98818', '988'],
  ['D01', '01'],
  ['R84', undefined],
  ['E243100518', undefined],
  ['nowhere', undefined],
])('knows the department of %s', (code, number) => {
  expect(departmentNumber(code)).toBe(number);
});
