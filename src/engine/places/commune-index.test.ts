import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCommunes, encodeCommunes } from './commune-index.ts';
import { COMMUNES, FORMER } from './fixtures.ts';
import { decodeVarints, encodeVarints } from './varints.ts';

function roundTrip(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json));
}

describe('the commune index', () => {
  it('gives back every commune, to a thousandth of a degree, and every former one', () => {
    const decoded = decodeCommunes(roundTrip(encodeCommunes(COMMUNES, FORMER)));
    const rounded = COMMUNES.map((commune) => ({
      ...commune,
      lng: Math.round(commune.lng * 1000) / 1000,
      lat: Math.round(commune.lat * 1000) / 1000,
    }));
    expect(new Map(decoded.communes.map((commune) => [commune.code, commune]))).toEqual(
      new Map(rounded.map((commune) => [commune.code, commune])),
    );
    expect([...decoded.former].sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
      [...FORMER].sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  it('tells an unknown population from an empty place', () => {
    const [first, second, ...rest] = COMMUNES;
    if (first === undefined || second === undefined) throw new Error('expected two communes at least');
    const edited = [{ ...first, population: null }, { ...second, population: 0 }, ...rest];
    const { communes } = decodeCommunes(roundTrip(encodeCommunes(edited, [])));
    const populationOf = (code: string) => communes.find((commune) => commune.code === code)?.population;
    expect([populationOf(first.code), populationOf(second.code)]).toEqual([null, 0]);
  });

  it('does not depend on the order of its input', () => {
    expect(encodeCommunes([...COMMUNES].reverse(), [...FORMER].reverse())).toEqual(
      encodeCommunes(COMMUNES, FORMER),
    );
  });

  it('says which column is damaged', () => {
    const index = encodeCommunes(COMMUNES, FORMER);
    expect(() => decodeCommunes({ ...index, version: 9 })).toThrow(/communes\.json: version/);
    expect(() => decodeCommunes({ ...index, lng: index.lng.slice(0, 3) })).toThrow(/communes\.json: lng/);
    expect(() => decodeCommunes({ ...index, postal: index.postal.slice(0, -2) })).toThrow(
      /communes\.json: postal/,
    );
    expect(() => decodeCommunes('<html>')).toThrow(/communes\.json/);
  });
});

describe('varints', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 })), (numbers) => {
        expect(decodeVarints(encodeVarints(numbers))).toEqual(numbers.map((number) => number || 0));
      }),
    );
  });

  it('need one character up to 22 and refuse what is not theirs', () => {
    expect(encodeVarints([0, -23, 22])).toHaveLength(3);
    expect(() => decodeVarints('é')).toThrow(/character 0/);
  });
});
