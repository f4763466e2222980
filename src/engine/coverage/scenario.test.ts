import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageTable, createCoverage } from './coverage.ts';
import { GROUND, recordOf } from './fixtures.ts';
import {
  applyScenario,
  decodeScenario,
  encodeScenario,
  MAX_CHANGES,
  type ScenarioChange,
} from './scenario.ts';

const WORLD = {
  ground: GROUND,
  kinds: new Set(['incubator', 'pole']),
  sectors: new Set(['digital', 'energy']),
};
const RECORDS = [recordOf('h7', { postalCode: '01000' }), recordOf('polymeris')];
const apply = (text: string) => applyScenario(RECORDS, decodeScenario(text), WORLD);

describe('the scenario of a URL', () => {
  it('reads its three kinds of change', () => {
    expect(decodeScenario('+incubator.digital@C01283,-polymeris,~h7@C69123')).toEqual([
      { type: 'add', kind: 'incubator', sectors: ['digital'], commune: 'C01283' },
      { type: 'close', id: 'polymeris' },
      { type: 'move', id: 'h7', commune: 'C69123' },
    ]);
  });

  it('survives the plus sign that a form reads as a space', () => {
    const text = '+incubator@C2A004,~h7@C69123';
    const read = new URLSearchParams(`scenario=${text}`).get('scenario') ?? '';
    expect(encodeScenario(decodeScenario(read))).toBe(text);
  });

  it('ignores what is broken and keeps the rest', () => {
    const broken =
      ',x,+@C01283,+Incubator@C01283,+incubator,+incubator@D01,-,-A b,~h7,~h7@,~h7@C1@C2,-ok,+a@C01001@C';
    expect(decodeScenario(broken)).toEqual([{ type: 'close', id: 'ok' }]);
    expect(decodeScenario('')).toEqual([]);
  });

  it('holds twenty changes at most', () => {
    const many = Array.from({ length: 30 }, (_, n) => `-org-${n}`);
    expect(decodeScenario(many.join(','))).toHaveLength(MAX_CHANGES);
    expect(encodeScenario(decodeScenario(many.join(',')))).toBe(many.slice(0, MAX_CHANGES).join(','));
  });

  it('comes back from its text, and no text breaks it', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,4})?$/);
    const commune = fc.stringMatching(/^C\d[0-9AB]\d{3}$/);
    const change: fc.Arbitrary<ScenarioChange> = fc.oneof(
      fc.record({
        type: fc.constant('add' as const),
        kind: id,
        sectors: fc.uniqueArray(id, { maxLength: 3 }),
        commune,
      }),
      fc.record({ type: fc.constant('close' as const), id }),
      fc.record({ type: fc.constant('move' as const), id, commune }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: MAX_CHANGES }), (scenario) => {
        expect(decodeScenario(encodeScenario(scenario))).toEqual(scenario);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => decodeScenario(text).length <= MAX_CHANGES));
  });
});

describe('applyScenario', () => {
  it('adds at the centre of a commune, with its territories, and says that it is hypothetical', () => {
    const { records, ignored } = apply('+incubator.energy@C02001');
    expect(ignored).toEqual([]);
    expect(records.slice(0, 2)).toEqual(RECORDS);
    expect(records[2]).toEqual({
      id: 'hypothetical-1',
      name: '+incubator.energy@C02001',
      kinds: ['incubator'],
      sectors: ['energy'],
      summary: {},
      territory: { commune: 'C02001', epci: 'E100000001', department: 'D02', region: 'R11' },
      precision: 'municipality',
      point: [0.5, 0],
      city: 'Charlie',
      hypothetical: 'added',
    });
  });

  it('closes and moves, and leaves the records given as they were', () => {
    const before = structuredClone(RECORDS);
    const { records } = apply('-polymeris,~h7@C03101');
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ id: 'h7', point: [2, 0], city: 'Echo', hypothetical: 'moved' });
    expect(records[0]?.territory.commune).toBe('C03001');
    expect(records[0]).not.toHaveProperty('postalCode');
    expect(RECORDS).toEqual(before);
  });

  it('reports what means nothing here', () => {
    const { records, ignored } = apply(
      '-nobody,~nobody@C01001,~h7@C99999,+unicorn@C01001,+pole.magic@C01001,-h7,~h7@C02001',
    );
    expect(encodeScenario(ignored)).toBe(
      '-nobody,~nobody@C01001,~h7@C99999,+unicorn@C01001,+pole.magic@C01001,~h7@C02001',
    );
    expect(records.map(({ id }) => id)).toEqual(['polymeris']);
  });

  it('changes the covered population at once', () => {
    const access = (text: string) =>
      coverageTable(createCoverage(GROUND, apply(text).records), 'region', [25]).rows[0]?.reach[0]?.access;
    expect([access(''), access('+pole@C02001'), access('-h7,-polymeris')]).toEqual([0.4, 1, 0]);
  });
});
