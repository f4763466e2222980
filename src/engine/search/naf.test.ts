import { describe, expect, it } from 'vitest';
import { createNafTable, nafCodesIn } from './naf.ts';

const table = createNafTable([
  { id: 'chemistry', naf: { rev2: ['20', '22.2'], naf2025: [] } },
  { id: 'pharma', naf: { rev2: ['21', '20.42'], naf2025: [] } },
  { id: 'digital', naf: { rev2: ['62'], naf2025: ['62', '63.1'] } },
]);

describe('sectorsOf', () => {
  it.each([
    ['2229A', ['chemistry']],
    ['22.29A', ['chemistry']],
    ['20.42Z', ['pharma']],
    ['20.13B', ['chemistry']],
    ['62.01z', ['digital']],
    ['2211Z', []],
    ['99.00Z', []],
  ])('takes the longest prefix of %s', (code, sectors) => {
    expect(table.sectorsOf(code)).toEqual(sectors);
  });
});

describe('nafCodesIn', () => {
  it.each([
    ['2229A', ['2229A']],
    ['plasturgie 22.29A oyonnax', ['22.29A']],
    ['2229', ['2229']],
    ['NAF 22', ['22']],
    ['code ape: 62.01Z', ['62.01Z']],
    ['69', []],
    ['69100', []],
    ['2023', []],
    ['22.29 a oyonnax', ['22.29']],
    ['22.29 A', ['22.29A']],
    ['naf 2229a lyon', ['2229a']],
  ])('reads %j', (query, codes) => {
    expect(nafCodesIn(query).map(({ code }) => code.replaceAll(' ', ''))).toEqual(codes);
  });
});

describe('the two versions of the nomenclature', () => {
  const sectors = [
    { id: 'mechanics-manufacturing', naf: { rev2: ['25.30', '25.50'], naf2025: ['25.40'] } },
    { id: 'security-defence', naf: { rev2: ['25.40'], naf2025: ['25.30'] } },
  ];

  it.each([
    ['2530Z', 'mechanics-manufacturing'],
    ['2540Y', 'mechanics-manufacturing'],
    ['25.30Y', 'security-defence'],
    ['2540Z', 'security-defence'],
    ['25.30', 'mechanics-manufacturing'],
  ])('reads %s in the version of its letter', (code, expected) => {
    expect(createNafTable(sectors).sectorsOf(code)).toEqual([expected]);
  });
});
