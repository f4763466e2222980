/** Who answers a question, before filters: what was understood selects, free text selects and rates. */
import type { LngLat } from '#domain/organization.ts';
import { createFailureTest, type FailureTest } from '../facets/facet-masks.ts';
import { isInArea } from './listing.ts';
import { createTargets, distanceTo, FIT, fitPlace, type PlaceTarget } from './place-fit.ts';
import type { Rated } from './rank-key.ts';
import type { SearchIndex } from './search-index.ts';
import { createSectorMatch, type SectorMatch } from './sector-match.ts';
import { matchText, type TextMatch } from './text-match.ts';
import { NO_FILTERS, type SearchAnswer, type SearchRequest, type Understood } from './types.ts';

/** When fewer organisations than this fit a town, the nearest ones are added. */
const FEW = 5;
const NEAREST_ADDED = 10;

export interface Found extends Rated {
  record: number;
  text?: TextMatch;
}

export interface Finding {
  found: Found[];
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
export function find(index: SearchIndex, understood: Understood, request: SearchRequest): Finding {
  const run = prepare(index, understood, request);
  if (understood.text === '') return finding(run, structural(run));
  const found = withText(run, understood.text, run.accepts);
  if (found.length > 0 || understood.parts.length === 0) return finding(run, found);
  return relax(run);
}

interface Run {
  index: SearchIndex;
  understood: Understood;
  targets: PlaceTarget[];
  points: LngLat[];
  sectors: SectorMatch;
  request: SearchRequest;
  /** Inside the area and the reach asked for. */
  allowed(record: number): boolean;
  /** Passes kinds, sectors and needs too, all but the place. */
  suits(record: number): boolean;
  /** Passes everything but the text. */
  accepts(record: number): boolean;
}

function finding({ targets, points }: Run, found: Found[]): Finding {
  return { found, targets, points };
}

function prepare(index: SearchIndex, understood: Understood, request: SearchRequest): Run {
  const { records } = index;
  const { near, area } = request;
  const sectors = createSectorMatch(index, understood);
  const asked = askedFailures(index, understood);
  const places = understood.territories.length > 0 ? understood.territories : near ? [near] : [];
  const targets = createTargets(places, index);
  const points = near?.point ? [near.point] : places.flatMap(({ point }) => (point ? [point] : []));
  const reaches = createReach(index, request, targets, points);
  const allowed = (at: number): boolean => {
    const record = records[at];
    return record !== undefined && isInArea(record, area) && reaches(at);
  };
  const suits = (at: number): boolean => {
    const record = records[at];
    return record !== undefined && asked(at) === 0 && sectors.fit(record) > 0 && allowed(at);
  };
  const accepts = (at: number): boolean => {
    const record = records[at];
    if (record === undefined || !suits(at)) return false;
    // A radius has already judged the place.
    if (targets.length === 0 || request.reach?.radiusKm !== undefined) return true;
    return fitPlace(record, targets).fit > FIT.none;
  };
  return { index, understood, request, targets, points, sectors, allowed, suits, accepts };
}

function askedFailures({ facets }: SearchIndex, { kinds, needs }: Understood): FailureTest {
  return createFailureTest(facets, { ...NO_FILTERS, kinds, needs });
}

/** Within the radius, or serving the place from farther away where that is asked for too. */
function createReach(
  { records }: SearchIndex,
  { reach }: SearchRequest,
  targets: readonly PlaceTarget[],
  points: readonly LngLat[],
): (record: number) => boolean {
  if (reach === undefined || points.length === 0) return () => true;
  const { radiusKm = Number.POSITIVE_INFINITY, nearest, serving } = reach;
  return (at) => {
    const record = records[at];
    if (record === undefined) return false;
    const distanceKm = distanceTo(record, points);
    if (distanceKm !== undefined && distanceKm <= radiusKm) return true;
    return nearest === undefined && serving && isServing(fitPlace(record, targets).fit);
  };
}

function isServing(fit: number): boolean {
  return fit === FIT.own || fit === FIT.served || fit === FIT.country;
}

function structural(run: Run): Found[] {
  const found: Found[] = [];
  for (let record = 0; record < run.index.records.length; record++) {
    if (run.accepts(record)) found.push(rate(run, record));
  }
  const isTown = run.targets.some(({ territory }) => territory.point !== undefined);
  const isFree = run.request.reach === undefined && run.request.area === undefined;
  return isTown && isFree && found.length < FEW ? [...found, ...nearestOthers(run, found)] : found;
}

/** Far ones are better than none, as long as they are told apart: their only reason is the distance. */
function nearestOthers(run: Run, found: readonly Found[]): Found[] {
  const known = new Set(found.map(({ record }) => record));
  const others: Found[] = [];
  for (let record = 0; record < run.index.records.length; record++) {
    if (known.has(record) || !run.suits(record)) continue;
    const rated = rate(run, record);
    if (rated.distanceKm !== undefined) others.push({ ...rated, fit: FIT.fallback });
  }
  others.sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || a.record - b.record);
  return others.slice(0, Math.max(0, NEAREST_ADDED - found.length));
}

function withText(run: Run, text: string, accept: (record: number) => boolean): Found[] {
  const matches = matchText(run.index, text, accept);
  return [...matches].map(([record, match]) => {
    const rated = rate(run, record);
    return { ...rated, quality: match.quality * (rated.quality === 0 ? 1 : rated.quality), text: match };
  });
}

function rate({ index, sectors, targets, points }: Run, at: number): Found {
  const record = index.records[at];
  if (record === undefined) throw new RangeError(`no record ${at}`);
  const fit = targets.length === 0 ? FIT.fallback : Math.max(FIT.fallback, fitPlace(record, targets).fit);
  const quality = sectors.fit(record);
  return { record: at, quality, fit, distanceKm: distanceTo(record, points), named: sectors.isNamed(at) };
}

function relax(run: Run): Finding {
  const { understood, index } = run;
  const line = [...understood.parts.map((part) => part.words), understood.text].join(' ');
  const free: Run = {
    ...run,
    targets: [],
    sectors: createSectorMatch(index, { ...understood, sectors: [], parts: [] }),
  };
  const named = withText(free, line, run.allowed).filter(({ text }) => text?.byName === true);
  if (named.length > 0) return { ...finding(free, named), relaxed: 'parts' };
  return { ...finding(run, structural(run)), relaxed: 'text' };
}
