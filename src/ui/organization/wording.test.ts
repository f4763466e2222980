import { describe, expect, test } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { loadLaterWords } from '../i18n/later-words.ts';
import { createTranslator } from '../i18n/translate.ts';
import { createVocabulary } from './vocabulary.ts';
import { kindLine, labelWords, placeLine, reasonWords, summaryIn, type Words } from './wording.ts';

const fr = await loadLaterWords('fr');

const i18n = createTranslator('fr', fr);
const term = (id: string, label: string) => ({
  id,
  label: { fr: label, en: label },
  definition: { fr: label, en: label },
  synonyms: { fr: [], en: [] },
});
const vocabulary = createVocabulary(
  {
    kinds: [
      {
        ...term('pole', 'Pôle'),
        plural: { fr: 'Pôles', en: 'Poles' },
        color: '#112233',
        colorDark: '#aabbcc',
        glyph: 'diamond',
      },
    ],
    families: [],
    sectors: [{ ...term('chemistry', 'Chimie'), family: 'industry', naf: { rev2: [], naf2025: [] } }],
    labels: [{ ...term('esca-gold', 'ESCA Or'), issuer: { fr: 'ESCA', en: 'ESCA' } }],
    needs: [],
  },
  {
    country: { code: 'FR', name: 'France', population: null, bbox: [-5, 41, 10, 51] },
    regions: [
      { code: 'R84', name: 'Auvergne-Rhône-Alpes', population: null, bbox: [2, 44, 7, 47], overseas: false },
    ],
    departments: [{ code: 'D01', name: 'Ain', region: 'R84', population: null, bbox: [4, 45, 6, 46] }],
  },
  i18n,
);
const words: Words = { i18n, vocabulary };
const record = (facts: Partial<DirectoryRecord>): DirectoryRecord => ({
  id: 'x',
  name: 'X',
  kinds: ['pole'],
  sectors: [],
  summary: {},
  territory: {},
  ...facts,
});

describe('the place of an organisation', () => {
  test.each([
    ['its town and department', { city: 'Bellignat', territory: { department: 'D01' } }, 'Bellignat (01)'],
    ['its town alone', { city: 'Bellignat' }, 'Bellignat'],
    [
      'its department, and that the place is not known',
      { territory: { department: 'D01', region: 'R84' } },
      'Ain, lieu exact inconnu',
    ],
    [
      'its region, and that the place is not known',
      { territory: { region: 'R84' } },
      'région Auvergne-Rhône-Alpes, lieu exact inconnu',
    ],
    [
      'the department of a point whose town is not known',
      { territory: { department: 'D01' }, point: [5.2, 46.2] as [number, number] },
      'Ain',
    ],
    ['the country', { precision: 'country' as const }, 'pays entier, lieu exact inconnu'],
    ['that it is unknown', {}, 'lieu inconnu'],
  ])('says %s', (_what, facts, line) => {
    expect(placeLine(record(facts), words)).toBe(line);
  });
});

test('kinds are named, and an unknown one shows its id rather than nothing', () => {
  expect(kindLine(['pole', 'guild'], words)).toBe('Pôle · guild');
});

test('a summary in another language is given with that language', () => {
  expect(summaryIn({ fr: 'Bonjour', en: 'Hello' }, 'en')).toEqual({ text: 'Hello', language: 'en' });
  expect(summaryIn({ fr: 'Bonjour' }, 'en')).toEqual({ text: 'Bonjour', language: 'fr' });
  expect(summaryIn({}, 'en')).toBeUndefined();
});

describe('reasons', () => {
  const result = {
    id: 'x',
    score: 1,
    distanceKm: 2.94,
    reasons: [
      { code: 'kind', id: 'pole' },
      { code: 'sector', id: 'chemistry' },
      { code: 'near', id: 'C01283' },
      { code: 'serves', id: 'R84' },
    ],
  } as const;
  const oyonnax = { code: 'C01283', name: 'Oyonnax', level: 'commune' } as const;

  test('begin with who serves my place, in a capital', () => {
    const said = reasonWords({ ...result, reasons: [...result.reasons] }, [oyonnax], words);
    expect(said.map((text) => text.replace(/\s/gu, ' '))).toEqual([
      'Dessert Auvergne-Rhône-Alpes',
      'Chimie',
      'Pôle',
      'Oyonnax à 2,9 km',
    ]);
  });

  test('leave out what is said beside them, and places that have no name here', () => {
    const reasons = [...result.reasons, { code: 'serves', id: 'E200' } as const];
    expect(reasonWords({ ...result, reasons }, [], words, ['kind'])).toEqual([
      'Dessert Auvergne-Rhône-Alpes',
      'Chimie',
    ]);
  });
});

describe('labelWords', () => {
  test.each([
    [{ id: 'esca-gold', since: '2013' }, 'unknown', 'ESCA Or 2013'],
    [{ id: 'esca-gold', since: '2016-05' }, 'unknown', 'ESCA Or 2016'],
    [{ id: 'esca-gold' }, 'unknown', 'ESCA Or'],
    [{ id: 'esca-gold', since: '2025' }, 'valid', 'ESCA Or'],
    [{ id: 'esca-gold', since: '2013' }, 'expired', 'ESCA Or 2013 (expiré)'],
  ] as const)('says of %j, %s: %s', (label, status, expected) => {
    expect(labelWords(label, status, words)).toBe(expected);
  });
});
