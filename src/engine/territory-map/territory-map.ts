/** The map of a sheet: the territory among its neighbours, with the organisations that have their seat in it. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox, TerritoryLevel } from '#domain/territory.ts';
import { type CoverageGround, type GroundTerritory, territoryOf } from '../coverage/ground.ts';
import { createSeats } from '../coverage/located.ts';
import { createFrame, type Frame, MAP_WIDTH, type XY } from './frame.ts';
import { type MapMark, marksOf } from './marks.ts';
import { type MapName, nameIn } from './names.ts';
import { type Area, pathOf, ringsIn } from './outlines.ts';
import type { MapTown } from './towns.ts';

export type { Area, Polygons } from './outlines.ts';

/** Areas to draw from. The EPCI are needed for the maps of EPCI and communes only. */
export interface MapShapes {
  regions: readonly Area[];
  departments: readonly Area[];
  world: readonly Area[];
  epcis: readonly Area[];
}

/** What is drawn of a map. */
export interface DrawnMap {
  /** Other countries, neighbours, inner borders and the territory itself, as paths. */
  foreign: string;
  around: string;
  inner: string;
  own: string;
  names: readonly MapName[];
  marks: readonly MapMark[];
  /** Centre of a commune. */
  centre?: { x: number; y: number };
  /** Towns by which one finds one's way. */
  towns?: readonly MapTown[];
  scale: { km: number; width: number };
  /** `[x, y, width, height]` of the part that is shown; all of the frame when missing. */
  view?: readonly [x: number, y: number, width: number, height: number];
}

export interface TerritoryMap extends DrawnMap {
  code: string;
  /** Level of the areas that are drawn: that of the territory, or EPCI for a commune, whose outline is not known. */
  outlined: 'region' | 'department' | 'epci';
  /** Organisations seated here with a point, and those that have none. */
  drawn: number;
  withoutPoint: number;
}

interface World {
  ground: CoverageGround;
  records: readonly DirectoryRecord[];
  shapes: MapShapes;
}

/**
 * Undefined for what is no region, department, EPCI or commune, and where nothing is known of its place. The land is
 * drawn once, whoever stands on it and however many communes it is shown for.
 *
 * @returns of a code, and of those to show where it is not everyone who has their seat there
 */
export function createMapMaker(
  world: World,
): (code: string, among?: readonly DirectoryRecord[]) => TerritoryMap | undefined {
  const { ground, records } = world;
  const seatsOf = createSeats(ground, records);
  const landOf = createLand(world);
  return (code, among) => {
    const territory = territoryOf(ground, code);
    if (territory === undefined || territory.level === 'country') return undefined;
    const { frame, ...land } = landOf(territory, territory.level);
    const seats = among === undefined ? seatsOf(territory) : createSeats(ground, among)(territory);
    const marks = marksOf(frame, seats);
    return {
      code: territory.code,
      ...land,
      marks,
      ...(territory.level === 'commune' && { centre: centreOf(frame, ground, territory) }),
      drawn: marks.reduce((sum, { count }) => sum + count, 0),
      withoutPoint: seats.filter(({ point }) => point === undefined).length,
    };
  };
}

/** What a map shows of the land, and the frame that it is drawn in. */
type Land = Pick<TerritoryMap, 'outlined' | 'foreign' | 'around' | 'inner' | 'own' | 'names' | 'scale'> & {
  frame: Frame;
};

function createLand({ ground, shapes }: Pick<World, 'ground' | 'shapes'>) {
  const lists = { region: shapes.regions, department: shapes.departments, epci: shapes.epcis };
  const known = new Map<string, Land>();
  return (territory: GroundTerritory, level: Exclude<TerritoryLevel, 'country'>): Land => {
    const outlined = level === 'commune' ? 'epci' : level;
    const ownCode = level === 'commune' ? epciOf(ground, territory) : territory.code;
    const own = lists[outlined].find((area) => area.code === ownCode);
    const key = own?.code ?? territory.code;
    const land = known.get(key) ?? draw(own?.bbox ?? boxOfMembers(ground, territory), outlined, own);
    known.set(key, land);
    return land;
  };

  function draw(bbox: Bbox, outlined: TerritoryMap['outlined'], own: Area | undefined): Land {
    const frame = createFrame(bbox);
    const seen = seenIn(frame, lists[outlined]);
    const others = seen.filter(({ area }) => area !== own);
    return {
      frame,
      outlined,
      ...outlinesOf(frame, shapes, outlined, { own: seen.filter(({ area }) => area === own), others }),
      names: namesOf(others, (one) => territoryOf(ground, one)?.name),
      scale: scaleOf(frame),
    };
  }
}

/** An area, and what the frame shows of it. */
export interface Seen {
  area: Area;
  rings: readonly (readonly XY[])[];
}

export function seenIn(frame: Frame, areas: readonly Area[], bleed?: number): Seen[] {
  const seen = areas.map((area) => ({ area, rings: ringsIn(frame, area, bleed) }));
  return seen.filter(({ rings }) => rings.length > 0);
}

function outlinesOf(
  frame: Frame,
  { world, departments }: MapShapes,
  outlined: TerritoryMap['outlined'],
  { own, others }: { own: readonly Seen[]; others: readonly Seen[] },
) {
  const draw = (seen: readonly Seen[]) => pathOf(seen.flatMap(({ rings }) => rings));
  const below = outlined === 'department' ? '' : draw(seenIn(frame, departments));
  return {
    foreign: draw(seenIn(frame, world)),
    // Some communes are in no EPCI: the land below them is that of their department.
    around: (outlined === 'epci' ? below : '') + draw(others),
    inner: outlined === 'region' ? below : '',
    own: draw(own),
  };
}

function namesOf(others: readonly Seen[], nameOf: (code: string) => string | undefined): MapName[] {
  return others.flatMap(({ area, rings }) => {
    const name = nameOf(area.code);
    return (name !== undefined && nameIn(rings, name)) || [];
  });
}

function epciOf({ communes }: CoverageGround, { members: [at = -1] }: GroundTerritory): string | undefined {
  const epci = communes[at]?.epci;
  return epci === undefined ? undefined : `E${epci}`;
}

function boxOfMembers({ communes }: CoverageGround, { members }: GroundTerritory): Bbox {
  const places = members.flatMap((at) => communes[at] ?? []);
  const [lngs, lats] = [places.map(({ lng }) => lng), places.map(({ lat }) => lat)];
  if (places.length === 0) return [0, 0, 0, 0];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function centreOf({ project }: Frame, { communes }: CoverageGround, { members: [at = -1] }: GroundTerritory) {
  const { lng = 0, lat = 0 } = communes[at] ?? {};
  const [x, y] = project([lng, lat]);
  return { x: Math.round(x), y: Math.round(y) };
}

/** A round number of kilometres that takes a fifth of the width at most. */
export function scaleOf({ kmPerUnit }: Frame): { km: number; width: number } {
  const most = (MAP_WIDTH / 5) * kmPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { km, width: Math.round(km / kmPerUnit) };
}
