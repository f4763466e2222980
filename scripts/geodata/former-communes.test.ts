import { expect, it } from 'vitest';
import { communeRow } from './fixtures.ts';
import { listFormerCommunes, listMergedCodes } from './former-communes.ts';

const ROWS = [
  communeRow('91228', 'Évry-Courcouronnes', { anciensCodes: ['91182'] }),
  communeRow('01015', 'Arboys en Bugey', { anciensCodes: ['01340', '01999'] }),
  communeRow('01015', 'Arbignieu', { type: 'commune-deleguee', chefLieu: '01015' }),
  communeRow('01340', 'Saint-Bois', { type: 'commune-deleguee', chefLieu: '01015' }),
  communeRow('14712', 'Saline', { anciensCodes: ['14666'] }),
  communeRow('14666', 'Sannerville'),
  communeRow('01777', 'Lost', { type: 'commune-associee', chefLieu: '01778' }),
];
const NAMES = new Map(
  [
    ['91228', 'Évry'],
    ['91182', 'Courcouronnes'],
    ['01015', 'Arboys-en-Bugey'],
    ['14666', 'Sannerville'],
  ].map(([code, name]) => [
    code ?? '',
    { name: name ?? '', bbox: [0, 0, 1, 1] as [number, number, number, number] },
  ]),
);

it('lists delegated, former and renamed communes once each, sorted by code', () => {
  expect(listFormerCommunes(ROWS, NAMES)).toEqual([
    { code: '01015', name: 'Arbignieu', current: '01015' },
    { code: '01340', name: 'Saint-Bois', current: '01015' },
    { code: '01999', name: '', current: '01015' },
    { code: '91182', name: 'Courcouronnes', current: '91228' },
    { code: '91228', name: 'Évry', current: '91228' },
  ]);
});

it('never leads a commune of today to another one, nor to one that does not exist', () => {
  const codes = listFormerCommunes(ROWS, NAMES).map((row) => row.code);
  expect(codes).not.toContain('14666');
  expect(codes).not.toContain('01777');
});

it('lists the codes merged into a commune, those of today left out', () => {
  const merged = listMergedCodes(ROWS);
  expect(merged.get('01015')).toEqual(['01340', '01999']);
  expect(merged.has('14712')).toBe(false);
});
