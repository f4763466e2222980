import { describe, expect, it } from 'vitest';
import { similarTerritories } from './similar-territories.ts';

const row = (code: string, population: number | null, density: number | null) => {
  return { code, name: code, population, density };
};

describe('similarTerritories', () => {
  // log10 of people: 2, 3, 5, standard deviation 1.247219; log10(1 + density): 0, 1, 0, deviation 0.471405.
  const rows = [row('C', 100_000, 0), row('A', 100, 0), row('B', 1000, 9), row('D', null, null)];

  it('has the distances of its method, the nearest first', () => {
    expect(similarTerritories(rows, 'A')).toEqual([
      // One step of size and the whole spread of density: the root of (1 / 1.247219)² + (1 / 0.471405)².
      { code: 'B', name: 'B', distance: expect.closeTo(Math.sqrt(0.642857 + 4.5), 5) },
      // Three steps of size, the same density.
      { code: 'C', name: 'C', distance: expect.closeTo(3 / 1.247219, 5) },
    ]);
  });

  it('gives as many as asked for, ties by code', () => {
    const twins = [row('A', 100, 1), row('Z', 200, 1), row('B', 200, 1), row('C', 900, 1)];
    expect(similarTerritories(twins, 'A', 2).map(({ code }) => code)).toEqual(['B', 'Z']);
  });

  it('compares nothing with a territory without inhabitants, or unknown', () => {
    expect([similarTerritories(rows, 'D'), similarTerritories(rows, 'X')]).toEqual([[], []]);
    expect(similarTerritories(rows, 'A').map(({ code }) => code)).not.toContain('D');
  });

  it('tells nothing apart by a feature that is the same everywhere', () => {
    const alike = [row('A', 100, 0), row('B', 1000, 0)];
    // Two values are one standard deviation from their mean on either side.
    expect(similarTerritories(alike, 'A')).toEqual([{ code: 'B', name: 'B', distance: 2 }]);
  });
});
