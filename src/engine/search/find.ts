/** Who answers a question, before filters: what was understood selects, free text selects and rates. */
import type { LngLat } from '#domain/organization.ts';
import { createFailureTest } from '../facets/facet-masks.ts';
import { isInArea } from './listing.ts';
import { createDistance, createPlaceFit } from './place-columns.ts';
import { FIT, type PlaceTarget } from './place-fit.ts';
import { createTargets } from './place-targets.ts';
import type { Searchable } from './search-index.ts';
import { createSectorMatch, type SectorMatch } from './sector-match.ts';
import { matchText, type TextMatch } from './text-match.ts';
import { NO_FILTERS, type SearchAnswer, type SearchRequest, type Understood } from './types.ts';

/** When fewer organisations than this fit a town, the nearest ones are added. */
const FEW = 5;
const NEAREST_ADDED = 10;

export interface Finding {
  /** Numbers of the records, in no order. */
  found: Uint32Array;
  /** How each answers the free words; missing when there are none. */
  texts?: ReadonlyMap<number, TextMatch>;
  /** Far ones that were added to a short answer. */
  added: ReadonlySet<number>;
  sectors: SectorMatch;
  placeFit(record: number): number;
  /** NaN where unknown. */
  distanceTo(record: number): number;
  targets: PlaceTarget[];
  /** Where distances are measured from; empty when nothing named a point. */
  points: LngLat[];
  relaxed?: SearchAnswer['relaxed'];
}

/**
 * Finds the records of a question, in no order. Kinds, sectors, needs and territories understood are filters (OR
 * inside, AND between); free text must really match. When both together find nothing:
 * - `relaxed: 'parts'`: the whole line was searched as text, and found a name (`minalogic bretagne`);
 * - `relaxed: 'text'`: the free words match nobody who fits the rest, and were left out.
 * When only what was understood finds nothing, nothing is found: the interface says what to relax.
 */
export function find(index: Searchable, understood: Understood, request: SearchRequest): Finding {
  const run = prepare(index, understood, request);
  if (understood.text === '') return structural(run);
  const found = withText(run, understood.text, run.accepts);
  if (found.found.length > 0 || understood.parts.length === 0) return found;
  return relax(run);
}

interface Run extends Pick<Finding, 'sectors' | 'placeFit' | 'distanceTo' | 'targets' | 'points'> {
  index: Searchable;
  understood: Understood;
  request: SearchRequest;
  /** Inside the area and the reach asked for. */
  allowed(record: number): boolean;
  /** Passes kinds, sectors and needs too, all but the place. */
  suits(record: number): boolean;
  /** Passes everything but the text. */
  accepts(record: number): boolean;
}

const NONE: ReadonlySet<number> = new Set();

function finding({ sectors, placeFit, distanceTo, targets, points }: Run, found: Uint32Array): Finding {
  return { found, added: NONE, sectors, placeFit, distanceTo, targets, points };
}

function prepare(index: Searchable, understood: Understood, request: SearchRequest): Run {
  const { kinds, needs } = understood;
  const { near } = request;
  const places = understood.territories.length > 0 ? understood.territories : near ? [near] : [];
  const points = near?.point ? [near.point] : places.flatMap(({ point }) => (point ? [point] : []));
  const targets = createTargets(places, index);
  const sectors = createSectorMatch(index, understood);
  const placeFit = createPlaceFit(index, targets);
  const distanceTo = createDistance(index, points);
  const asked = createFailureTest(index.facets, { ...NO_FILTERS, kinds, needs });
  const allowed = createAllowed(index, request, { placeFit, distanceTo, points });
  const suits = (at: number) =>
    (asked === undefined || asked(at) === 0) && sectors.fit(at) > 0 && allowed(at);
  // A radius has already judged the place.
  const isPlaceJudged = targets.length === 0 || request.reach?.radiusKm !== undefined;
  const accepts = isPlaceJudged ? suits : (at: number) => suits(at) && placeFit(at) > FIT.none;
  return {
    ...{ index, understood, request, targets, points },
    ...{ sectors, placeFit, distanceTo, allowed, suits, accepts },
  };
}

/** In the area, and within the radius or serving the place from farther away where that is asked for too. */
function createAllowed(
  { pointOf }: Searchable,
  { reach, area }: SearchRequest,
  { placeFit, distanceTo, points }: Pick<Run, 'placeFit' | 'distanceTo' | 'points'>,
): (record: number) => boolean {
  const isInside = (at: number) => isInArea(pointOf(at), area);
  if (reach === undefined || points.length === 0) return area === undefined ? () => true : isInside;
  const { radiusKm = Number.POSITIVE_INFINITY, nearest, serving } = reach;
  return (at) => {
    if (!isInside(at)) return false;
    // False for NaN, which is no distance.
    if (distanceTo(at) <= radiusKm) return true;
    return nearest === undefined && serving && isServing(placeFit(at));
  };
}

function isServing(fit: number): boolean {
  return fit === FIT.own || fit === FIT.served || fit === FIT.country;
}

function structural(run: Run): Finding {
  const found = where(run, run.accepts);
  const isTown = run.targets.some(({ territory }) => territory.point !== undefined);
  const isFree = run.request.reach === undefined && run.request.area === undefined;
  if (!isTown || !isFree || found.length >= FEW) return finding(run, found);
  const added = nearestOthers(run, found);
  return { ...finding(run, Uint32Array.from([...found, ...added])), added: new Set(added) };
}

function where({ index }: Run, accepts: (record: number) => boolean): Uint32Array {
  const kept = new Uint32Array(index.facets.size);
  let count = 0;
  for (let record = 0; record < kept.length; record++) if (accepts(record)) kept[count++] = record;
  return kept.slice(0, count);
}

/** Far ones are better than none, as long as they are told apart: their only reason is the distance. */
function nearestOthers(run: Run, found: Uint32Array): number[] {
  const known = new Set(found);
  const others = [...where(run, (record) => !known.has(record) && run.suits(record))]
    .map((record) => ({ record, km: run.distanceTo(record) }))
    .filter(({ km }) => !Number.isNaN(km));
  others.sort((a, b) => a.km - b.km || a.record - b.record);
  return others.slice(0, Math.max(0, NEAREST_ADDED - found.length)).map(({ record }) => record);
}

function withText(run: Run, text: string, accept: (record: number) => boolean): Finding {
  const texts = matchText(run.index, text, accept);
  return { ...finding(run, Uint32Array.from(texts.keys())), texts };
}

function relax(run: Run): Finding {
  const { understood, index } = run;
  const line = [...understood.parts.map((part) => part.words), understood.text].join(' ');
  const free: Run = {
    ...run,
    targets: [],
    placeFit: createPlaceFit(index, []),
    sectors: createSectorMatch(index, { ...understood, sectors: [], parts: [] }),
  };
  const matched = withText(free, line, run.allowed);
  const named = matched.found.filter((record) => matched.texts?.get(record)?.byName === true);
  if (named.length > 0) return { ...matched, found: named, relaxed: 'parts' };
  return { ...structural(run), relaxed: 'text' };
}
