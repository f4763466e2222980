import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { GROUND, recordOf } from './fixtures.ts';
import { type CoverageGround, type GroundTerritory, territoryOf } from './ground.ts';
import { createSeatRow, createSeats } from './located.ts';
import type { ServingCounts } from './serving.ts';
import type { SheetRecord } from './sheet-figures.ts';
import { createWho } from './who.ts';

const CODES = ['FR', 'R11', 'R22', 'R33', 'D01', 'D02', 'D03', 'E100000001', 'E200000002', 'C01001'];
const FINER = ['C01002', 'C02001', 'C02002', 'C03001', 'C03101', 'X99'];
const ALL = [...CODES, ...FINER];
const SEATS: DirectoryRecord['territory'][] = [
  {},
  { region: 'R22' },
  { department: 'D01', region: 'R11' },
  { commune: 'C01001', epci: 'E100000001', department: 'D01', region: 'R11' },
  { commune: 'C02001', epci: 'E100000001', department: 'D02', region: 'R11' },
  { commune: 'C02002', department: 'D02', region: 'R11' },
  { commune: 'C03101', epci: 'E200000002', department: 'D03', region: 'R22' },
];
const directory = fc
  .array(
    fc.tuple(fc.constantFrom(...SEATS), fc.option(fc.subarray(ALL, { maxLength: 3 }), { nil: undefined })),
  )
  .map((rows) =>
    rows.map(([territory, serves], at) => recordOf(`o${at}`, { territory, ...(serves && { serves }) })),
  );

/** By the definition: every commune of one is looked for in the other. */
function serviceByHand(ground: CoverageGround, own: GroundTerritory, code: string) {
  const served = territoryOf(ground, code);
  if (served === undefined) return undefined;
  if (code === own.code) return 'direct';
  if (served.level === 'country') return 'containing';
  const shared = own.members.filter((commune) => served.members.includes(commune)).length;
  if (shared === 0) return undefined;
  return shared === own.members.length && !ground.parents.has(code) ? 'containing' : 'part';
}

function strongest(ways: readonly (keyof ServingCounts | undefined)[]) {
  return (['direct', 'containing', 'part'] as const).find((way) => ways.includes(way));
}

it('finds for every territory those whom asking each organisation finds, in the order of the records', () => {
  fc.assert(
    fc.property(directory, (records) => {
      const whoIn = createWho({ ground: GROUND, records });
      for (const code of ALL) {
        const own = territoryOf(GROUND, code);
        if (own === undefined) continue;
        const rowOf = createSeatRow(GROUND, own.level);
        const expected = records.flatMap((record): SheetRecord[] => {
          const located = rowOf(record) === GROUND.levels[own.level].rows.get(own.code);
          const serves = strongest((record.serves ?? []).map((one) => serviceByHand(GROUND, own, one)));
          if (serves === undefined) return located ? [{ record, located }] : [];
          return [{ record, located, serves }];
        });
        expect(whoIn(own)).toEqual(expected);
      }
    }),
  );
});

it('gives the seats of a territory, and none of what no territory holds', () => {
  const records = SEATS.map((territory, at) => recordOf(`o${at}`, { territory }));
  const seatsOf = createSeats(GROUND, records);
  const idsIn = (code: string) => {
    const territory = territoryOf(GROUND, code);
    return territory && seatsOf(territory).map(({ id }) => id);
  };
  expect(idsIn('R11')).toEqual(['o2', 'o3', 'o4', 'o5']);
  expect(idsIn('E100000001')).toEqual(['o3', 'o4']);
  expect(idsIn('C03001')).toEqual(['o6']);
  expect(idsIn('R33')).toEqual([]);
  expect(seatsOf({ level: 'region', code: 'R99' })).toEqual([]);
});
