import { describe, expect, test } from 'vitest';
import { loadLaterWords } from '../i18n/later-words.ts';
import { createTranslator } from '../i18n/translate.ts';
import { describeView } from './describe-view.ts';
import type { MapPoint } from './map-point.ts';
import { createPointIndex } from './point-index.ts';
import { summarizeView, type ViewSummary } from './view-summary.ts';

const fr = await loadLaterWords('fr');
const en = await loadLaterWords('en');

const NAMES: Readonly<Record<string, string>> = {
  R11: 'Île-de-France',
  R84: 'Auvergne-Rhône-Alpes',
  R76: 'Occitanie',
  R44: 'Grand Est',
  R04: 'La Réunion',
};
const french = createTranslator('fr', fr);
const english = createTranslator('en', en);
/** Narrow and non-breaking spaces are for the eye. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const say = (view: ViewSummary) => plain(describeView(view, french, (code) => NAMES[code]));
const sayInEnglish = (view: ViewSummary) => plain(describeView(view, english, (code) => NAMES[code]));

const whole: ViewSummary = {
  total: 640,
  located: 640,
  inView: 212,
  regions: [
    { code: 'R11', count: 88 },
    { code: 'R84', count: 40 },
    { code: 'R76', count: 21 },
    { code: 'R44', count: 12 },
  ],
};
const around: ViewSummary = {
  total: 14,
  located: 14,
  inView: 14,
  regions: [{ code: 'R84', count: 14 }],
  town: { name: 'Oyonnax', within: 3, nearestKm: 2.7 },
};

describe('the sentence under the map', () => {
  test('names the regions where most of them are', () => {
    expect(say(whole)).toBe(
      '212 organismes sur 640 dans cette vue, surtout en Île-de-France (88), en Auvergne-Rhône-Alpes (40) et en Occitanie (21).',
    );
    expect(sayInEnglish(whole)).toBe(
      '212 of 640 organisations in this view, mostly in Île-de-France (88), in Auvergne-Rhône-Alpes (40) and in Occitanie (21).',
    );
  });

  test('counts those around the town of the search', () => {
    expect(say(around)).toBe('14 organismes affichés, dont 3 à moins de 10 km d’Oyonnax.');
    expect(sayInEnglish(around)).toBe('14 organisations shown, 3 of them within 10 km of Oyonnax.');
  });

  test('says when all are near the town, or none is', () => {
    expect(say({ ...around, town: { name: 'Le Havre', within: 14, nearestKm: 1 } })).toBe(
      '14 organismes affichés, tous à moins de 10 km du Havre.',
    );
    expect(say({ ...around, town: { name: 'Lyon', within: 0, nearestKm: 23.4 } })).toBe(
      '14 organismes affichés, aucun à moins de 10 km de Lyon : le plus proche est à 23 km.',
    );
  });

  test('gives all the regions when they are few, in the words of each', () => {
    const two = {
      ...whole,
      total: 16,
      located: 16,
      inView: 16,
      regions: [
        { code: 'R44', count: 12 },
        { code: 'R04', count: 4 },
      ],
    };
    expect(say(two)).toBe('16 organismes affichés : dans le Grand Est (12) et à La Réunion (4).');
    expect(sayInEnglish(two)).toBe('16 organisations shown: in Grand Est (12) and in La Réunion (4).');
  });

  test('says that all are overseas when the map is there', () => {
    const overseas = { ...whole, inView: 12, regions: [{ code: 'R04', count: 12 }] };
    expect(say(overseas)).toBe('12 organismes sur 640 dans cette vue, tous à La Réunion.');
    expect(say({ ...overseas, inView: 1, regions: [{ code: 'R04', count: 1 }] })).toBe(
      '1 organisme sur 640 dans cette vue, à La Réunion.',
    );
  });

  test('counts apart those that have no exact place', () => {
    expect(say({ ...around, total: 16 })).toBe(
      '14 organismes affichés, dont 3 à moins de 10 km d’Oyonnax. 2 n’ont pas de lieu exact : ils sont dans la liste.',
    );
    expect(sayInEnglish({ ...around, total: 15 })).toMatch(/1 has no exact place: it is in the list\.$/);
  });

  test('says where the nearest is when nobody is in view', () => {
    const empty = {
      ...whole,
      inView: 0,
      regions: [],
      nearest: { name: 'Polymeris', city: 'Bellignat', km: 44.6 },
    };
    expect(say(empty)).toBe(
      'Aucun organisme dans cette vue. Le plus proche du centre : Polymeris (Bellignat), à 45 km.',
    );
    expect(sayInEnglish(empty)).toBe(
      'No organisation in this view. Nearest to its centre: Polymeris (Bellignat), 45 km away.',
    );
  });

  test('says so when there is nobody, or nobody with a place', () => {
    expect(say({ total: 0, located: 0, inView: 0, regions: [] })).toBe(
      'Aucun organisme à placer sur la carte.',
    );
    expect(say({ total: 4, located: 0, inView: 0, regions: [] })).toBe(
      '4 organismes, tous sans lieu exact : ils sont dans la liste.',
    );
  });
});

describe('what is in view', () => {
  const at = (id: string, lng: number, lat: number, region: string): MapPoint => ({
    id,
    name: id,
    kind: 'pole',
    city: 'Ville',
    region,
    point: [lng, lat],
  });
  const index = createPointIndex([
    at('a', 5.65, 46.25, 'R84'),
    at('b', 5.66, 46.25, 'R84'),
    at('c', 4.83, 45.76, 'R84'),
    at('d', 2.35, 48.85, 'R11'),
  ]);
  const oyonnax = { name: 'Oyonnax', point: [5.6556, 46.2581] as const };

  test('is counted by region, most first, the others left out', () => {
    const view = summarizeView(index, [2, 45, 7, 49], { total: 6, town: undefined });
    expect(view).toEqual({
      total: 6,
      located: 4,
      inView: 4,
      regions: [
        { code: 'R84', count: 3 },
        { code: 'R11', count: 1 },
      ],
    });
  });

  test('is measured from the town of the search', () => {
    const view = summarizeView(index, [4, 45, 7, 47], { total: 4, town: oyonnax });
    expect(view.inView).toBe(3);
    expect(view.town).toMatchObject({ name: 'Oyonnax', within: 2 });
    expect(view.town?.nearestKm).toBeCloseTo(1, 0);
  });

  test('is nobody over the ocean, and the nearest is told', () => {
    const view = summarizeView(index, [-20, 44, -15, 48], { total: 4, town: oyonnax });
    expect(view).toMatchObject({ inView: 0, regions: [], nearest: { name: 'd', city: 'Ville' } });
    expect(view.town).toBeUndefined();
  });
});
