import { describe, expect, it } from 'vitest';
import { TERRITORY_LEVELS } from '#domain/territory.ts';
import { coverageTable, createCoverage, territoryFigures } from './coverage.ts';
import type { ExportAbout } from './export.ts';
import { createTerritoryFinder } from './find-territories.ts';
import { GROUND, recordOf } from './fixtures.ts';
import { countServing, createServiceTest } from './serving.ts';
import { createSheetMaker, type TerritorySheet } from './sheet.ts';
import { sheetCsv, sheetGeoJson } from './sheet-export.ts';
import { median, sheetLines } from './sheet-lines.ts';

const EAST = { commune: 'C03001', department: 'D03', region: 'R22' };
/** An incubator in Alpha; a pole in Echo, 211 km from Bravo, that serves the west; a cluster somewhere in D02. */
const RECORDS = [
  recordOf('alpha-lab'),
  recordOf('echo-pole', {
    kinds: ['pole'],
    sectors: ['health'],
    territory: EAST,
    point: [2, 0],
    serves: ['R11'],
  }),
];
const CLUSTER = recordOf('two-cluster', {
  kinds: ['cluster'],
  territory: { department: 'D02', region: 'R11' },
});
const { point: _, ...POINTLESS } = CLUSTER;
const KINDS = ['incubator', 'pole', 'cluster'];
const records = [...RECORDS, { ...POINTLESS, serves: ['D02'] }];
const sheetOf = createSheetMaker({ ground: GROUND, records, kinds: KINDS, sectors: ['digital', 'health'] });

function known(code: string): TerritorySheet {
  const sheet = sheetOf(code);
  if (sheet === undefined) throw new Error(`expected a sheet of ${code}, found none`);
  return sheet;
}

describe('createSheetMaker', () => {
  it('counts who is there and who serves it, and measures as the coverage does', () => {
    expect(known('D01').own).toEqual({
      code: 'D01',
      name: 'One',
      population: 4000,
      located: 1,
      // The pole serves the region, which contains the department.
      serving: 1,
      reaching: 2,
      density: 25,
      access: 1,
      // The pole is 211 km away; the cluster has no point.
      accessByKind: [1, 0, 0],
      // Alpha at 0 km, Bravo at 11.1195 km with three quarters of the people.
      meanDistanceKm: expect.closeTo(8.339631, 5),
    });
  });

  it('agrees with the coverage table for every territory of every level', () => {
    const coverage = createCoverage(GROUND, records);
    for (const level of TERRITORY_LEVELS.filter((one) => one !== 'country')) {
      const table = coverageTable(coverage, level, [30]);
      for (const { code } of GROUND.levels[level].territories) {
        const figures = territoryFigures(table, code);
        const { own, country } = known(code);
        expect(own).toMatchObject({
          located: figures?.located,
          serving: (figures?.serving.direct ?? 0) + (figures?.serving.containing ?? 0),
          density: figures?.density,
          access: figures?.reach[0]?.access,
          meanDistanceKm: figures?.meanDistanceKm,
        });
        expect(country.access).toBe(table.country.reach[0]?.access);
      }
    }
  });

  it('has no data where nobody is known to live, rather than zero', () => {
    const { own, similar, region } = known('R33');
    expect(own).toMatchObject({
      population: null,
      density: null,
      access: null,
      accessByKind: [null, null, null],
    });
    expect([similar, region]).toEqual([[], undefined]);
    expect(sheetLines(known('R33')).find(({ column }) => column === 'density')).toMatchObject({
      own: null,
      similar: null,
      region: undefined,
      country: 15,
    });
  });

  it('names what it is in, and leads from an arrondissement to its commune', () => {
    expect(known('C01001').above.map(({ code }) => code)).toEqual(['E100000001', 'D01', 'R11']);
    expect(known('E100000001').above.map(({ code }) => code)).toEqual(['D02', 'R11']);
    expect(known('D01').above.map(({ code }) => code)).toEqual(['R11']);
    expect(known('C03101')).toMatchObject({ code: 'C03001', isCommuneOfArrondissement: true });
    expect([sheetOf('FR'), sheetOf('R99')]).toEqual([undefined, undefined]);
  });

  it('finds what is missing, who has it, and how far the nearest is', () => {
    expect(known('D01').gaps).toEqual([
      // Of the two other departments one has it; no distance without a point.
      { facet: 'kinds', id: 'cluster', fromElsewhere: 0, similar: 1, region: 1, country: 1 },
      {
        facet: 'kinds',
        id: 'pole',
        fromElsewhere: 1,
        similar: 1,
        region: 0,
        country: 1,
        nearest: { record: RECORDS[1], distanceKm: expect.closeTo(211.270653, 5) },
      },
      expect.objectContaining({ facet: 'sectors', id: 'health', fromElsewhere: 1, country: 1 }),
    ]);
    expect(known('D01').outside.map(({ record }) => record.id)).toEqual(['echo-pole']);
  });

  it('counts by sector and kind, everyone once in the last row', () => {
    const none = { located: 0, fromElsewhere: 0 };
    expect(known('D01').counts).toEqual([
      {
        sector: 'digital',
        located: 1,
        fromElsewhere: 0,
        cells: [{ located: 1, fromElsewhere: 0 }, none, none],
      },
      {
        sector: 'health',
        located: 0,
        fromElsewhere: 1,
        cells: [none, { located: 0, fromElsewhere: 1 }, none],
      },
      {
        sector: undefined,
        located: 1,
        fromElsewhere: 1,
        cells: [{ located: 1, fromElsewhere: 0 }, { located: 0, fromElsewhere: 1 }, none],
      },
    ]);
  });

  it('tells those who serve a part from those who serve the whole', () => {
    const { who, own } = known('R11');
    const ways = who.map(({ record, located, serves }) => [record.id, located, serves]);
    expect(ways).toEqual([
      ['alpha-lab', true, undefined],
      ['echo-pole', false, 'direct'],
      ['two-cluster', true, 'part'],
    ]);
    expect(own).toMatchObject({ located: 2, serving: 1, reaching: 3 });
  });
});

describe('createServiceTest', () => {
  it('says of one territory what the count says of its level', () => {
    const lists = [
      ['FR'],
      ['R11'],
      ['D01'],
      ['E100000001'],
      ['C01001', 'D02'],
      ['C03101'],
      ['C03001'],
      ['X'],
    ];
    for (const level of TERRITORY_LEVELS) {
      for (const serves of lists) {
        const counts = countServing([{ serves }], GROUND, level);
        const said = GROUND.levels[level].territories.map((one) => createServiceTest(GROUND, one)(serves));
        const counted = counts.map(({ direct, containing, part }) => {
          return direct > 0 ? 'direct' : containing > 0 ? 'containing' : part > 0 ? 'part' : undefined;
        });
        expect([level, serves, said]).toEqual([level, serves, counted]);
      }
    }
  });
});

describe('median', () => {
  it('leaves out what has no data, and takes the mean of two in the middle', () => {
    expect(median([5, null, 1, 9])).toBe(5);
    expect(median([1, 2])).toBe(1.5);
    expect(median([null, null])).toBeNull();
    expect(median([])).toBeNull();
  });
});

describe('exports of a sheet', () => {
  const about: ExportAbout = {
    name: 'Mapster',
    edition: '2026-11-22',
    sources: [{ publisher: 'INSEE', licence: 'LO 2.0', date: '2026' }],
    filters: {
      kinds: [],
      sectors: [],
      needs: [],
      territories: [],
      labels: [],
      labelStates: [],
      precisions: [],
      freshness: [],
    },
    radiusKm: 30,
    scenario: '',
  };

  it('writes the figures of the lines, an empty cell for no data, below their definitions', () => {
    const lines = sheetCsv(known('D01'), about, 'en').split('\n');
    const rows = lines.filter((line) => !line.startsWith('#'));
    expect(rows.slice(0, 2)).toEqual([
      'code,name,role,population,located,serving,located_or_serving,density,mean_distance,access_30km,access_30km_incubator,access_30km_pole,access_30km_cluster',
      'D01,One,territory,4000,1,1,2,25,8.3,1,1,0,0',
    ]);
    expect(rows.map((line) => line.split(',')[2])).toEqual([
      'role',
      'territory',
      'similar',
      'similar',
      'median_of_similar',
      'region',
      'country',
      undefined,
    ]);
    expect(lines.slice(0, 2)).toEqual(['# Mapster, edition of 2026-11-22', '# territory: D01, One']);
    expect(lines).toContain('# filters: none');
    expect(lines).toContain('# source: INSEE, LO 2.0, 2026');
    expect(lines.some((line) => line.startsWith('# access_30km (share of the population'))).toBe(true);
    expect(sheetCsv(known('R33'), about, 'fr')).toContain('R33,Empty,territory,,0,0,0,,,,,,\n');
  });

  it('gives the organisations with the same header, without a geometry where no point is known', () => {
    const { metadata, features } = sheetGeoJson(known('D02'), about, 'en');
    expect(metadata).toMatchObject({ territory: { code: 'D02', name: 'Two' }, licence: 'LO 2.0' });
    expect(metadata.header).toContain('source: INSEE, LO 2.0, 2026');
    expect(features.map(({ id, geometry }) => [id, geometry?.type])).toEqual([
      ['echo-pole', 'Point'],
      ['two-cluster', undefined],
    ]);
    expect(features[1]?.properties).toMatchObject({ located: true, serves: 'direct' });
  });
});

describe('createTerritoryFinder', () => {
  const find = createTerritoryFinder(GROUND, records);
  const codes = (words: string, limit = 10) => find(words, limit).map(({ code }) => code);

  it('puts the whole name first, then the larger level', () => {
    expect(codes('e')).toEqual(['R22', 'R33', 'E100000001', 'E200000002', 'C03001']);
    expect(codes('ÉCHO')).toEqual(['C03001']);
    expect(codes('e', 1)).toEqual(['R22']);
    expect(find('echo', 1)).toEqual([
      { code: 'C03001', name: 'Echo', level: 'commune', department: '03', population: 10_000, located: 1 },
    ]);
  });

  it('knows official codes, and answers nothing to nothing', () => {
    expect(codes('01001')).toEqual(['C01001']);
    expect(codes('d01')).toEqual(['D01']);
    expect(codes('  ')).toEqual([]);
    expect(codes('zulu')).toEqual([]);
  });
});
