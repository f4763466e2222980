import { describe, expect, it } from 'vitest';
import { createBriefs, territoriesWithPage } from './brief.ts';
import { GROUND, recordOf } from './fixtures.ts';

const EAST = { commune: 'C03101', epci: 'E200000002', department: 'D03', region: 'R22' };
const records = [
  recordOf('alpha-lab'),
  recordOf('echo-pole', { territory: EAST, serves: ['R11'] }),
  recordOf('one-cluster', { territory: { department: 'D01', region: 'R11' } }),
];
const briefOf = createBriefs({ ground: GROUND, records });

describe('createBriefs', () => {
  it('says who is there, and how many serve the whole of it from elsewhere', () => {
    expect(briefOf('D01')).toMatchObject({ name: 'One', level: 'department', communes: 2, population: 4000 });
    expect(briefOf('D01')?.located.map(({ id }) => id)).toEqual(['alpha-lab', 'one-cluster']);
    expect(briefOf('D01')?.fromElsewhere).toBe(1);
    expect(briefOf('R22')?.fromElsewhere).toBe(0);
  });

  it('leads to what it lies in and to what lies in it, one level down', () => {
    expect(briefOf('C01001')?.above.map(({ code }) => code)).toEqual(['E100000001', 'D01', 'R11']);
    expect(briefOf('R11')?.below).toEqual([
      { code: 'D01', name: 'One', level: 'department', located: 2 },
      { code: 'D02', name: 'Two', level: 'department', located: 0 },
    ]);
    // An EPCI across a border stands in the department of its largest commune.
    expect(briefOf('D01')?.below).toEqual([]);
    expect(briefOf('D02')?.below.map(({ code }) => code)).toEqual(['E100000001']);
    expect(briefOf('E100000001')?.below).toEqual([
      { code: 'C01001', name: 'Alpha', level: 'commune', located: 1 },
    ]);
    expect(briefOf('C01001')?.below).toEqual([]);
  });

  it('gives the commune for its arrondissement, and nothing for what is no territory', () => {
    expect(briefOf('C03101')).toMatchObject({ code: 'C03001', isCommuneOfArrondissement: true });
    expect(briefOf('FR')).toBeUndefined();
    expect(briefOf('R99')).toBeUndefined();
  });
});

describe('territoriesWithPage', () => {
  it('has every region, department and EPCI, and the communes that an organisation has its seat in', () => {
    expect(territoriesWithPage({ ground: GROUND, records })).toEqual([
      ...['R11', 'R22', 'R33', 'D01', 'D02', 'D03', 'E100000001', 'E200000002'],
      // Echo holds the organisation of its arrondissement.
      ...['C01001', 'C03001'],
    ]);
  });
});
