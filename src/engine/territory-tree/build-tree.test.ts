import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Territories } from '#domain/territory.ts';
import { buildTerritoryTree, type TerritoryBranch } from './build-tree.ts';

const BBOX: [number, number, number, number] = [0, 0, 1, 1];
const region = (code: string, name: string, overseas = false) => ({
  code,
  name,
  population: 1,
  bbox: BBOX,
  overseas,
});
const TERRITORIES: Territories = {
  country: { code: 'FR', name: 'France', population: 1, bbox: BBOX },
  regions: [
    region('R01', 'Guadeloupe', true),
    region('R84', 'Auvergne-Rhône-Alpes'),
    region('R53', 'Bretagne'),
  ],
  departments: [
    { code: 'D69', name: 'Rhône', region: 'R84', population: 1, bbox: BBOX },
    { code: 'D01', name: 'Ain', region: 'R84', population: 1, bbox: BBOX },
  ],
};
const record = (id: string, territory: DirectoryRecord['territory'], city?: string): DirectoryRecord => ({
  id,
  name: id,
  kinds: ['pole'],
  sectors: [],
  summary: {},
  territory,
  ...(city === undefined ? {} : { city }),
});
const LYON = { commune: 'C69123', department: 'D69', region: 'R84' };
const OYONNAX = { commune: 'C01283', department: 'D01', region: 'R84' };
const build = (records: readonly DirectoryRecord[]) =>
  buildTerritoryTree(records, TERRITORIES, { compare: (a, b) => a.localeCompare(b, 'fr') });
const outline = (branches: readonly TerritoryBranch[]): unknown[] =>
  branches.map(({ name, level, count, branches: below, records }) => [
    name ?? level,
    count,
    ...outline(below),
    ...records.map(({ id }) => id),
  ]);

describe('the tree of territories', () => {
  test('goes from region to department to commune, by name, overseas last', () => {
    const tree = build([
      record('guadeloupe-tech', { commune: 'C97105', department: 'D971', region: 'R01' }, 'Basse-Terre'),
      record('pulsalys', LYON, 'Lyon'),
      record('polymeris', OYONNAX, 'Oyonnax'),
      record('axelera', LYON, 'Lyon'),
    ]);
    expect(outline(tree)).toEqual([
      [
        'Auvergne-Rhône-Alpes',
        3,
        ['Ain', 1, ['Oyonnax', 1, 'polymeris']],
        ['Rhône', 2, ['Lyon', 2, 'pulsalys', 'axelera']],
      ],
      ['Guadeloupe', 1, ['D971', 1, ['Basse-Terre', 1, 'guadeloupe-tech']]],
    ]);
  });

  test('puts those known by area only under their area, apart and last', () => {
    const tree = build([
      record('somewhere', {}),
      record('in-the-region', { region: 'R84' }),
      record('in-the-department', { region: 'R84', department: 'D69' }),
      record('pulsalys', LYON, 'Lyon'),
    ]);
    expect(outline(tree)).toEqual([
      [
        'Auvergne-Rhône-Alpes',
        3,
        ['Rhône', 2, ['Lyon', 1, 'pulsalys'], ['area', 1, 'in-the-department']],
        ['area', 1, 'in-the-region'],
      ],
      ['area', 1, 'somewhere'],
    ]);
  });

  test('is empty for nobody', () => {
    expect(build([])).toEqual([]);
  });

  test('counts everyone once, at every level', () => {
    const codes = fc.record(
      {
        region: fc.constantFrom('R84', 'R53', 'R01'),
        department: fc.constantFrom('D69', 'D01'),
        commune: fc.constantFrom('C1', 'C2'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 60 }), (places) => {
        const tree = build(places.map((territory, index) => record(`o${index}`, territory)));
        const ids = tree.flatMap(idsOf);
        expect(new Set(ids).size).toBe(places.length);
        expect(ids).toHaveLength(places.length);
        expect(tree.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
        tree.forEach(expectCounted);
      }),
    );
  });
});

function idsOf({ branches, records }: TerritoryBranch): string[] {
  return [...branches.flatMap(idsOf), ...records.map(({ id }) => id)];
}

function expectCounted(branch: TerritoryBranch): void {
  expect(branch.count).toBe(idsOf(branch).length);
  branch.branches.forEach(expectCounted);
}
