import { describe, expect, it } from 'vitest';
import { crosses } from './borders.ts';
import { networkCsv } from './export.ts';
import { at, body, randomBodies } from './fixtures.ts';
import { createNetwork } from './graph.ts';
import {
  type NetworkFilters,
  NO_NETWORK_FILTERS,
  selectCooperations,
  sortCooperations,
  yearsOf,
} from './select.ts';

const { cooperations } = createNetwork([
  body('campus', {
    kinds: ['campus'],
    sectors: ['health'],
    territory: { region: 'R24', department: 'D45' },
    location: at(1.9, 47.9),
    partners: [
      { id: 'pharma', since: '2017' },
      { id: 'pharma', since: '2017-03' },
      { name: 'GREPIC' },
      { name: 'Grepic' },
    ],
  }),
  body('pharma', {
    sectors: ['health', 'digital'],
    territory: { region: 'R24', department: 'D28' },
    location: at(1.5, 48.4),
    partners: [{ id: 'campus' }, { id: 'lights', since: '2019' }, { id: 'nobody' }, { id: 'pharma' }],
  }),
  body('lights', { kinds: ['pole'], sectors: ['energy'], territory: { region: 'R84' } }),
]);
const keysOf = (filters: Partial<NetworkFilters>) =>
  selectCooperations(cooperations, { ...NO_NETWORK_FILTERS, ...filters }).map(({ key }) => key);

const INSIDE = 'campus pharma';
const FAR = 'lights pharma';
const OUTSIDE = 'campus ~grepic';

describe('the cooperations', () => {
  it('are one for each pair, with the finer date, and without who is nobody or itself', () => {
    expect(cooperations.map(({ key, since }) => [key, since])).toEqual([
      [INSIDE, '2017-03'],
      [OUTSIDE, undefined],
      [FAR, '2019'],
    ]);
  });

  it.each<[string, Partial<NetworkFilters>, string[]]>([
    ['nothing', {}, [INSIDE, OUTSIDE, FAR]],
    ['a kind at one end', { kinds: ['campus'] }, [INSIDE, OUTSIDE]],
    ['a kind at each end, whichever way', { kinds: ['pole'], otherKinds: ['cluster'] }, [FAR]],
    ['one kind at both ends', { kinds: ['cluster'], otherKinds: ['cluster'] }, []],
    ['a sector', { sectors: ['digital'] }, [INSIDE, FAR]],
    ['a department', { territories: ['D45'] }, [INSIDE, OUTSIDE]],
    ['several territories', { territories: ['D45', 'R84'] }, [INSIDE, OUTSIDE, FAR]],
    ['a year', { year: '2017' }, [INSIDE]],
    ['a known date', { year: 'known' }, [INSIDE, FAR]],
    ['both ends in the directory', { ends: 'inside' }, [INSIDE, FAR]],
    ['one end outside', { ends: 'outside' }, [OUTSIDE]],
    ['two regions', { border: 'region' }, [FAR]],
    ['sectors with nothing in common', { border: 'sector' }, [FAR]],
  ])('are narrowed by %s', (_, filters, expected) => {
    expect(keysOf(filters)).toEqual(expected);
  });

  it('cross no border that is not known', () => {
    const outside = cooperations.find(({ key }) => key === OUTSIDE);
    expect(outside && [crosses(outside, 'region'), crosses(outside, 'sector')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are sorted with what is unknown last, whichever way', () => {
    const sorted = (...by: ['since' | 'distance' | 'from', boolean]) =>
      sortCooperations(cooperations, ...by).map(({ key }) => key);
    expect(sorted('since', false)).toEqual([INSIDE, FAR, OUTSIDE]);
    expect(sorted('since', true)).toEqual([FAR, INSIDE, OUTSIDE]);
    expect(sorted('distance', true)[0]).toBe(INSIDE);
    expect(sorted('from', true)).toEqual([FAR, INSIDE, OUTSIDE]);
  });

  it('began in these years, the latest first', () => {
    expect(yearsOf(cooperations)).toEqual(['2019', '2017']);
  });

  it('are a file with one line each, where unknown is empty and no name is a formula', () => {
    const { cooperations: odd } = createNetwork([body('a', { partners: [{ name: '=HYPERLINK("x")' }] })]);
    const about = {
      name: 'Mapster',
      edition: '2026-11-22',
      sources: [],
      filters: '',
      notes: ['One line\neach.'],
    };
    expect(networkCsv(odd, about).split('\n')).toEqual([
      '# Mapster, 2026-11-22',
      '# One line each.',
      expect.stringMatching(/^from_id,from_name,/),
      'a,a,cluster,,,"\'=HYPERLINK(""x"")",,,,,',
      '',
    ]);
  });

  it('sort every random network the same, whatever order they come in', () => {
    const { cooperations: many } = createNetwork(randomBodies(7, 30, 0.1));
    for (const sort of ['from', 'to', 'since', 'distance'] as const)
      expect(sortCooperations(many.toReversed(), sort, true)).toEqual(sortCooperations(many, sort, true));
  });
});
