/** The map of one organisation: its place among the towns around it, or the area that is all that is known of it. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import { type Bbox, type Commune, territoryCode } from '#domain/territory.ts';
import type { CoverageGround } from '../coverage/ground.ts';
import { createFrame, MAP_HEIGHT, MAP_WIDTH } from './frame.ts';
import { type Area, pathOf } from './outlines.ts';
import { createMapMaker, type DrawnMap, type MapShapes, scaleOf, seenIn } from './territory-map.ts';
import { type Box, boxOfName, createTownIndex, townsIn } from './towns.ts';

export interface PlaceMap extends DrawnMap {
  /** Whether the place is a point, or only known to be in the area that is drawn. */
  shows: 'point' | 'area';
}

/** Degrees of latitude in the frame on either side of a point; the part that is shown has 18 km of them. */
const AROUND_DEGREES = 0.275;
/** Only the middle is shown, so that names are large enough where the map is small. */
const INSET = 160;
const BLEED = 8 - INSET;
const SHOWN: Box = [INSET, INSET, MAP_WIDTH - INSET, MAP_HEIGHT - INSET];
/** Half the width of the mark, in units of the map: the one thing that the map is about. */
const MARK_RADIUS = 22;
const MARK = { x: MAP_WIDTH / 2, y: MAP_HEIGHT / 2, radius: MARK_RADIUS, count: 1 };
/** Where the name of its town stands, below the mark. */
const NAME_Y = MARK.y + MARK_RADIUS + 20;
/** The scale stands in a corner. */
const SCALE_BOX: Box = [INSET, MAP_HEIGHT - INSET - 70, INSET + 230, MAP_HEIGHT - INSET];

interface World {
  ground: CoverageGround;
  shapes: MapShapes;
}

/** What is known of where an organisation is. */
export type Place = Pick<DirectoryRecord, 'kinds' | 'point' | 'territory'>;

/**
 * Undefined where neither a point nor an area is known. Organisations at one point share one drawing, but for the
 * mark of their kind.
 */
export function createPlaceMapMaker(world: World): (place: Place) => PlaceMap | undefined {
  const areaMapOf = createMapMaker({ ...world, records: [] });
  const { communes } = world.ground;
  const townsNear = createTownIndex(communes);
  const byCode = new Map(communes.map((town) => [territoryCode('commune', town.code), town]));
  const kept = new Map<string, PlaceMap | undefined>();
  const keep = (key: string, make: () => PlaceMap | undefined) => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key);
  };
  return ({ point, territory, kinds: [kind = ''] }) => {
    if (point === undefined) {
      const code = territory.department ?? territory.region;
      return code === undefined ? undefined : keep(code, () => mapOfArea(areaMapOf(code)));
    }
    const map = keep(`${point} ${territory.commune}`, () => {
      return mapAround(world, point, byCode.get(territory.commune ?? ''), townsNear);
    });
    return map && { ...map, marks: map.marks.map((mark) => ({ ...mark, kind })) };
  };
}

function mapOfArea(map: DrawnMap | undefined): PlaceMap | undefined {
  return map && { ...map, shows: 'area' };
}

/** Land and its borders, the town that it is in, and the others by which one finds one's way. */
function mapAround(
  { shapes }: World,
  [lng, lat]: LngLat,
  own: Commune | undefined,
  townsNear: (bbox: Bbox) => Iterable<Commune>,
): PlaceMap {
  const frame = createFrame([lng, lat - AROUND_DEGREES, lng, lat + AROUND_DEGREES]);
  const draw = (areas: readonly Area[]) => pathOf(seenIn(frame, areas, BLEED).flatMap(({ rings }) => rings));
  const names = own ? [{ x: MARK.x, y: NAME_Y, lines: [own.name] }] : [];
  const standing = [boxOfMark(), SCALE_BOX, ...names.map(({ x, y, lines }) => boxOfName(lines.join(), x, y))];
  return {
    shows: 'point',
    foreign: draw(shapes.world),
    around: draw(shapes.departments),
    inner: draw(shapes.epcis),
    own: '',
    names,
    marks: [MARK],
    towns: townsIn(frame, othersThan(own, townsNear(frame.bbox)), SHOWN, standing),
    scale: scaleOf(frame),
    view: [INSET, INSET, MAP_WIDTH - 2 * INSET, MAP_HEIGHT - 2 * INSET],
  };
}

function* othersThan(own: Commune | undefined, towns: Iterable<Commune>): Generator<Commune> {
  for (const town of towns) if (town !== own) yield town;
}

function boxOfMark(): Box {
  return [MARK.x - MARK_RADIUS, MARK.y - MARK_RADIUS, MARK.x + MARK_RADIUS, MARK.y + MARK_RADIUS];
}
