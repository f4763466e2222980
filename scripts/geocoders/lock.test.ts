import { describe, expect, it } from 'vitest';
import {
  addressKey,
  EMPTY_LOCK,
  type GeocodingLock,
  lockAnswers,
  lockedAnswer,
  readLock,
  serializeLock,
  unusedKeys,
} from './lock.ts';
import type { GeocodeAnswer } from './provider.ts';

const FILE = 'data/geocoding.lock.json';
const ANSWER: GeocodeAnswer = {
  lng: 2.062736,
  lat: 49.031624,
  precision: 'housenumber',
  score: 0.9709,
  label: '8 Boulevard du Port 95000 Cergy',
  communeCode: '95127',
  provider: 'ban',
};
const CERGY = '8 boulevard du port|95000|cergy|95127';
const AJACCIO = 'cours napoleon||ajaccio|2a004';
const LOCK: GeocodingLock = lockAnswers(
  EMPTY_LOCK,
  new Map([
    [AJACCIO, { ok: true, answer: { ...ANSWER, communeCode: '2A004' } }],
    ['refused||cergy|95127', { ok: false, code: 'geocoder.low-score', detail: '' }],
    [CERGY, { ok: true, answer: ANSWER }],
  ]),
  '2026-11-22',
);
const TEXT = serializeLock(LOCK);

describe('addressKey', () => {
  it('is the same for two spellings of one address and differs with each part', () => {
    const address = {
      street: '8, Boulevard du Port',
      postalCode: '95000',
      city: 'CERGY',
      communeCode: '95127',
    };
    expect(addressKey(address)).toBe(CERGY);
    expect(addressKey({ street: 'Cours Napoléon', city: 'Ajaccio', communeCode: '2A004' })).toBe(AJACCIO);
    expect(addressKey({ street: 'a|b', city: 'c' })).not.toBe(
      addressKey({ street: 'a', postalCode: 'b', city: 'c' }),
    );
    expect(addressKey({})).toBe('|||');
  });
});

describe('serializeLock', () => {
  it('writes one answer a line, sorted, and the same bytes whatever the order', () => {
    expect(TEXT.split('\n').slice(0, 4)).toEqual([
      '{',
      '  "version": 1,',
      '  "answers": {',
      `    "${CERGY}": {"lng":2.062736,"lat":49.031624,"precision":"housenumber","score":0.9709,"label":"8 Boulevard du Port 95000 Cergy","communeCode":"95127","provider":"ban","date":"2026-11-22"},`,
    ]);
    expect(TEXT.endsWith('}\n')).toBe(true);
    const reversed = Object.fromEntries(Object.entries(LOCK.answers).reverse());
    expect(serializeLock({ version: 1, answers: reversed })).toBe(TEXT);
  });

  it('is read back as it was, empty or not, with or without a byte order mark', () => {
    expect(readLock(TEXT, FILE)).toEqual({ ok: true, lock: LOCK });
    expect(readLock(`\uFEFF${serializeLock(EMPTY_LOCK)}`, FILE)).toEqual({ ok: true, lock: EMPTY_LOCK });
    expect(serializeLock(EMPTY_LOCK)).toBe('{\n  "version": 1,\n  "answers": {}\n}\n');
  });
});

describe('lock', () => {
  it('holds accepted answers only and gives them back without their date', () => {
    expect(Object.keys(LOCK.answers).sort()).toEqual([CERGY, AJACCIO]);
    expect(lockedAnswer(LOCK, CERGY)).toEqual(ANSWER);
    expect(lockedAnswer(LOCK, 'constructor')).toBeUndefined();
    expect(EMPTY_LOCK.answers).toEqual({});
  });

  it('names the keys that no row asks for', () => {
    expect(unusedKeys(LOCK, [CERGY])).toEqual([AJACCIO]);
    expect(unusedKeys(LOCK, [AJACCIO, CERGY, 'other'])).toEqual([]);
  });
});

describe('readLock', () => {
  it.each([
    ['another version', TEXT.replace('1', '2'), { value: '2', expected: '1' }],
    [
      'no answers',
      '{"version": 1}',
      { value: 'nothing', expected: 'an object with one answer for each address' },
    ],
    ['an array', '[]', { value: '[]', expected: expect.stringContaining('"version": 1') }],
    [
      'a latitude of a pole',
      TEXT.replace('49.031624', '149'),
      { place: { file: FILE, line: 4 }, field: 'lat', value: '149' },
    ],
    [
      'a point that is missing',
      TEXT.replace('"lng":2.062736,', ''),
      { row: CERGY, field: 'lng', value: 'nothing' },
    ],
    [
      'another provider',
      TEXT.replace('"ban"', '"me"'),
      { field: 'provider', value: '"me"', expected: '"ban"' },
    ],
    [
      'a day that does not exist',
      TEXT.replace('2026-11-22', '2026-02-30'),
      { field: 'date', value: '"2026-02-30"' },
    ],
    ['a field too many', TEXT.replace('{"lng"', '{"id":1,"lng"'), { row: CERGY, value: 'unknown field id' }],
    [
      'a key of another form',
      TEXT.replace(CERGY, 'cergy'),
      { place: { file: FILE, line: 4 }, expected: expect.stringContaining('street|postal code') },
    ],
  ])('reports %s', (_name, text, issue) => {
    const reading = readLock(text, FILE);
    expect(reading).toMatchObject({ ok: false, issues: [{ code: 'lock.invalid', ...issue }] });
  });

  it('reports every fault at once', () => {
    const reading = readLock(TEXT.replaceAll('0.9709', '9709'), FILE);
    expect(reading).toMatchObject({ issues: [{ row: CERGY }, { row: AJACCIO, place: { line: 5 } }] });
  });

  it('points to a merge conflict', () => {
    const text = TEXT.replace('    "8', '<<<<<<< ours\n    "8');
    expect(readLock(text, FILE)).toMatchObject({
      issues: [{ place: { file: FILE, line: 4 }, hint: expect.stringContaining('merge conflict') }],
    });
  });

  it('reports an address that stands twice, which JSON would hide', () => {
    const lines = TEXT.split('\n');
    const text = [...lines.slice(0, 4), lines[3], ...lines.slice(4)].join('\n');
    expect(readLock(text, FILE)).toMatchObject({
      ok: false,
      issues: [{ place: { line: 5 }, expected: expect.stringContaining('line 4') }],
    });
  });
});
