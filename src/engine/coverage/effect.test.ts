import { describe, expect, test } from 'vitest';
import { coverageTable, createCoverage } from './coverage.ts';
import { changedTerritories, scenarioEffect } from './effect.ts';
import { GROUND, recordOf } from './fixtures.ts';

const echo = recordOf('echo', {
  point: [2, 0],
  territory: { commune: 'C03001', epci: 'E200000002', department: 'D03', region: 'R22' },
});
const before = coverageTable(createCoverage(GROUND, [recordOf('one')]), 'region');
const after = coverageTable(createCoverage(GROUND, [recordOf('one'), echo]), 'region');

describe('the effect of a scenario', () => {
  test('says what was, what would be, and the difference', () => {
    const { name, lines } = scenarioEffect(before, after, { code: 'R22', measure: 'access', radiusKm: 30 });
    expect(name).toBe('East');
    expect(lines).toEqual([
      { measure: 'access', before: 0, after: 1, difference: 1 },
      { measure: 'covered', before: 0, after: 10_000, difference: 10_000 },
      { measure: 'white', before: 10_000, after: 0, difference: -10_000 },
      { measure: 'mean-distance', before: 222.4, after: 0, difference: -222.4 },
      { measure: 'located', before: 0, after: 1, difference: 1 },
    ]);
  });

  test('begins with the measure of the view, and is that of the country without a territory', () => {
    const effect = scenarioEffect(before, after, { code: 'R99', measure: 'serving', radiusKm: 30 });
    expect(effect.code).toBe('FR');
    expect(effect.lines[0]).toEqual({ measure: 'serving', before: 0, after: 0, difference: 0 });
    expect(effect.lines).toHaveLength(6);
    expect(effect.lines[1]).toEqual({ measure: 'covered', before: 4000, after: 14_000, difference: 10_000 });
  });

  test('lets no difference out of what has no data', () => {
    const { lines } = scenarioEffect(before, after, { code: 'R33', measure: 'access', radiusKm: 30 });
    expect(lines[0]).toEqual({ measure: 'access', before: null, after: null, difference: null });
  });

  test('lists the territories that change, and no other', () => {
    expect(changedTerritories(before, after, 'access', 30)).toEqual([
      { code: 'R22', name: 'East', difference: 1 },
    ]);
    expect(changedTerritories(before, before, 'access', 30)).toEqual([]);
  });

  test('puts the greatest change first, and the country’s data that came before all', () => {
    const nobody = coverageTable(createCoverage(GROUND, []), 'region');
    expect(changedTerritories(nobody, after, 'mean-distance', 30)).toEqual([
      { code: 'R11', name: 'West', difference: null },
      { code: 'R22', name: 'East', difference: null },
    ]);
  });
});
