import { describe, expect, it } from 'vitest';
import type { Organization } from '#domain/organization.ts';
import { type CoverageTerritory, locatedAndServing } from './located-serving.ts';

type Body = Pick<Organization, 'kinds' | 'territory' | 'serves' | 'status'>;
const body = (territory: Body['territory'], serves: string[], kinds = ['cluster']): Body => {
  return { kinds, territory, serves, status: 'active' };
};
const within: Readonly<Record<string, string[]>> = {
  D69: ['R84'],
  D01: ['R84'],
  E1: ['D69', 'R84'],
  C69123: ['E1', 'D69', 'R84'],
};
const containers = (code: string) => within[code] ?? [];
const territory = (code: string, population: number | null = 200_000): CoverageTerritory => {
  return { code, population, within: containers(code) };
};

const bodies: Body[] = [
  body({ department: 'D69', region: 'R84' }, ['R84'], ['cluster', 'pole']),
  body({ department: 'D69', region: 'R84' }, ['D69', 'D01']),
  body({ department: 'D01', region: 'R84' }, ['E1']),
  body({ region: 'R11' }, ['FR', 'D69']),
  body({ department: 'D01' }, ['C69123']),
  { ...body({ department: 'D69' }, ['D69']), status: 'merged' },
];
const rows = (codes: string[], level: 'region' | 'department' | 'epci') =>
  locatedAndServing(
    bodies,
    codes.map((code) => territory(code)),
    level,
    containers,
    'FR',
  );

describe('locatedAndServing', () => {
  it('counts seats, services and services of a part, each body once', () => {
    expect(rows(['D69', 'D01'], 'department')).toEqual([
      {
        code: 'D69',
        located: 2,
        locatedByKind: { cluster: 2, pole: 1 },
        serving: 3,
        servingPart: 2,
        density: 1,
      },
      { code: 'D01', located: 2, locatedByKind: { cluster: 2 }, serving: 3, servingPart: 0, density: 1 },
    ]);
    expect(rows(['R84'], 'region')).toMatchObject([{ located: 3, serving: 2, servingPart: 3 }]);
    expect(rows(['E1'], 'epci')).toMatchObject([
      { located: 0, locatedByKind: {}, serving: 4, servingPart: 1 },
    ]);
  });

  it('has no density without a population', () => {
    const list = [territory('D69', null), territory('D01', 0)];
    const densities = locatedAndServing(bodies, list, 'department', containers, 'FR').map(
      ({ density }) => density,
    );
    expect(densities).toEqual([null, null]);
  });

  it('gives a row to a territory without anything, in the order given', () => {
    const found = locatedAndServing([], [territory('D69'), territory('D01')], 'department', containers, 'FR');
    expect(found.map(({ code, located, serving }) => [code, located, serving])).toEqual([
      ['D69', 0, 0],
      ['D01', 0, 0],
    ]);
  });
});
