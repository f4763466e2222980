/**
 * What if: an organisation more, one less, one elsewhere. A scenario is a short list of changes, written in a URL
 * as `+incubator.digital@C01283,-polymeris,~h7@C69123`, and applied to the directory before the filters.
 */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { territoryCode } from '#domain/territory.ts';
import { SLUG_PATTERN } from '#domain/value-forms.ts';
import type { CoverageGround } from './ground.ts';

/** Opens an organisation that does not exist; the commune as a code, `C01283`. */
export interface AddChange {
  type: 'add';
  kind: string;
  sectors: readonly string[];
  commune: string;
}
export interface CloseChange {
  type: 'close';
  id: string;
}
export interface MoveChange {
  type: 'move';
  id: string;
  commune: string;
}
export type ScenarioChange = AddChange | CloseChange | MoveChange;
export type Scenario = readonly ScenarioChange[];

export const MAX_CHANGES = 20;

/** A record of a scenario: what the interface must mark as hypothetical says so itself. */
export type ScenarioRecord = DirectoryRecord & { hypothetical?: 'added' | 'moved' };

export interface AppliedScenario {
  records: ScenarioRecord[];
  /** Changes that mean nothing here: an unknown organisation, commune, kind or sector. */
  ignored: ScenarioChange[];
}

/** What exists, for a change to be checked against. */
export interface ScenarioWorld {
  ground: CoverageGround;
  kinds: ReadonlySet<string>;
  sectors: ReadonlySet<string>;
}

const COMMUNE = /^C\d[0-9AB]\d{3}$/;

/**
 * Reads the parameter of a URL. A broken part is ignored, and so is all that follows the twentieth change. A plus
 * sign that a form turned into a space is read as the plus that it was.
 */
export function decodeScenario(text: string): ScenarioChange[] {
  return text
    .split(',')
    .flatMap((part) => decodeChange(part) ?? [])
    .slice(0, MAX_CHANGES);
}

/** The inverse of `decodeScenario`, at most twenty changes. */
export function encodeScenario(scenario: Scenario): string {
  return scenario.slice(0, MAX_CHANGES).map(encodeChange).join(',');
}

/** One change as the URL writes it: also its key in a list, and the name of what it adds. */
export function encodeChange(change: ScenarioChange): string {
  if (change.type === 'close') return `-${change.id}`;
  if (change.type === 'move') return `~${change.id}@${change.commune}`;
  return `+${[change.kind, ...change.sectors].join('.')}@${change.commune}`;
}

function decodeChange(part: string): ScenarioChange | undefined {
  const [sign, rest] = [part.charAt(0), part.slice(1)];
  const [what = '', commune = '', ...more] = rest.split('@');
  if (sign === '-') return SLUG_PATTERN.test(rest) ? { type: 'close', id: rest } : undefined;
  if (!COMMUNE.test(commune) || more.length > 0) return undefined;
  if (sign === '~') return SLUG_PATTERN.test(what) ? { type: 'move', id: what, commune } : undefined;
  if (sign !== '+' && sign !== ' ') return undefined;
  const [kind = '', ...sectors] = what.split('.');
  if (![kind, ...sectors].every((id) => SLUG_PATTERN.test(id))) return undefined;
  return { type: 'add', kind, sectors: [...new Set(sectors)], commune };
}

/**
 * The directory as it would be. Pure: the records given stay as they are, and those that no change touches are the
 * same objects. Changes are applied in their order; an added organisation stands at the centre of its commune,
 * serves nobody, and is called `hypothetical-1`, `hypothetical-2`… in the order of the additions.
 */
export function applyScenario(
  records: readonly DirectoryRecord[],
  scenario: Scenario,
  world: ScenarioWorld,
): AppliedScenario {
  const byId = new Map<string, ScenarioRecord>(records.map((record) => [record.id, record]));
  const ignored: ScenarioChange[] = [];
  let additions = 0;
  for (const change of scenario.slice(0, MAX_CHANGES)) {
    if (change.type === 'close') {
      if (!byId.delete(change.id)) ignored.push(change);
      continue;
    }
    if (change.type === 'add') additions += 1;
    const placed = change.type === 'add' ? addedBy(change, additions, world) : movedBy(change, byId, world);
    if (placed === undefined) ignored.push(change);
    else byId.set(placed.id, placed);
  }
  return { records: [...byId.values()], ignored };
}

function addedBy(change: AddChange, number: number, world: ScenarioWorld): ScenarioRecord | undefined {
  const seat = seatIn(change.commune, world.ground);
  const exists = world.kinds.has(change.kind) && change.sectors.every((sector) => world.sectors.has(sector));
  if (seat === undefined || !exists) return undefined;
  return {
    id: `hypothetical-${number}`,
    name: encodeChange(change),
    kinds: [change.kind],
    sectors: [...change.sectors],
    summary: {},
    ...seat,
    hypothetical: 'added',
  };
}

function movedBy(
  { id, commune }: MoveChange,
  byId: ReadonlyMap<string, ScenarioRecord>,
  { ground }: ScenarioWorld,
): ScenarioRecord | undefined {
  const record = byId.get(id);
  const seat = seatIn(commune, ground);
  if (record === undefined || seat === undefined) return undefined;
  const { postalCode: _, ...kept } = record;
  return { ...kept, ...seat, hypothetical: record.hypothetical ?? 'moved' };
}

type Seat = Pick<DirectoryRecord, 'territory' | 'precision' | 'point' | 'city'>;

/** The centre of a commune as a seat; an arrondissement stands for its city. */
function seatIn(code: string, ground: CoverageGround): Seat | undefined {
  const { rows } = ground.levels.commune;
  const commune = ground.communes[rows.get(ground.parents.get(code) ?? code) ?? -1];
  if (commune === undefined) return undefined;
  const { epci, department, region, lng, lat, name } = commune;
  return {
    territory: {
      commune: territoryCode('commune', commune.code),
      ...(epci !== undefined && { epci: territoryCode('epci', epci) }),
      department: territoryCode('department', department),
      region: territoryCode('region', region),
    },
    precision: 'municipality',
    point: [lng, lat],
    city: name,
  };
}
