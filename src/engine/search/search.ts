/** Answers a query: what was understood filters, the rest ranks, and each result says why it is there. */
import type { LngLat } from '#domain/organization.ts';
import { createFacetTests } from '../facets/match-filters.ts';
import { createTargets, distanceTo, FIT, fitPlace, type PlaceTarget } from './place-fit.ts';
import { decodeOrder, encodeOrder, type Rated, scoreOf } from './rank-key.ts';
import { reasonsOf } from './reasons.ts';
import type { SearchIndex } from './search-index.ts';
import { createSectorMatch, type SectorMatch } from './sector-match.ts';
import { matchText, type TextMatch } from './text-match.ts';
import type { Filters, SearchAnswer, SearchResult, Understood } from './types.ts';
import { understand } from './understand.ts';

export interface SearchOptions {
  /** Filters chosen beside the query: AND with what was understood. */
  filters?: Partial<Filters>;
  /** How many results to give; all of them when missing. `total` is never limited. */
  limit?: number;
  /** A place chosen beside the query, such as the visitor's: distances from it, and a radius when given. */
  near?: { point: LngLat; radiusKm?: number };
}

/** When fewer organisations than this fit a town, the nearest ones are added. */
const FEW = 5;
const NEAREST_ADDED = 10;

/**
 * Searches the records. Kinds, sectors, needs and territories understood are filters (OR inside, AND between);
 * free text must really match. When both together find nothing:
 * - `relaxed: 'parts'`: the whole line was searched as text, and found a name (`minalogic bretagne`);
 * - `relaxed: 'text'`: the free words match nobody who fits the rest, and were left out.
 * When only filters find nothing, the answer is empty and says so. Same input, same answer.
 */
export function search(
  index: SearchIndex,
  request: string | Understood,
  options: SearchOptions = {},
): SearchAnswer {
  const query = typeof request === 'string' ? request : request.text;
  const understood = typeof request === 'string' ? understand(request, index.vocabulary) : request;
  const run = prepare(index, understood, options);
  if (understood.text === '') return answer(run, query, structural(run));
  const found = withText(run, understood.text, run.accepts);
  if (found.length > 0 || understood.parts.length === 0) return answer(run, query, found);
  return relax(run, query);
}

interface Run {
  index: SearchIndex;
  understood: Understood;
  options: SearchOptions;
  targets: PlaceTarget[];
  points: LngLat[];
  sectors: SectorMatch;
  /** Passes the filters chosen beside the query and the radius. */
  allowed(record: number): boolean;
  /** Passes kinds, sectors and needs too, all but the place. */
  suits(record: number): boolean;
  /** Passes everything but the text. */
  accepts(record: number): boolean;
}

interface Found extends Rated {
  record: number;
  text?: TextMatch;
}

function prepare(index: SearchIndex, understood: Understood, options: SearchOptions): Run {
  const { records, context } = index;
  const none = { kinds: [], sectors: [], needs: [], territories: [] };
  const chosen = createFacetTests({ ...none, ...options.filters }, context);
  const asked = createFacetTests({ ...none, kinds: understood.kinds, needs: understood.needs }, context);
  const sectors = createSectorMatch(index, understood);
  const targets = createTargets(understood.territories, index);
  const { near } = options;
  const allowed = (at: number): boolean => {
    const record = records[at];
    if (record === undefined || !chosen.kinds(record) || !chosen.sectors(record)) return false;
    if (!chosen.needs(record) || !chosen.territories(record)) return false;
    if (near?.radiusKm === undefined) return true;
    const distanceKm = distanceTo(record, [near.point]);
    return distanceKm !== undefined && distanceKm <= near.radiusKm;
  };
  const suits = (at: number): boolean => {
    const record = records[at];
    if (record === undefined || !asked.kinds(record) || !asked.needs(record)) return false;
    return sectors.fit(record) > 0 && allowed(at);
  };
  const accepts = (at: number): boolean => {
    const record = records[at];
    if (record === undefined || !suits(at)) return false;
    return targets.length === 0 || fitPlace(record, targets).fit > FIT.none;
  };
  const points =
    near === undefined
      ? targets.flatMap(({ territory }) => (territory.point ? [territory.point] : []))
      : [near.point];
  return { index, understood, options, targets, points, sectors, allowed, suits, accepts };
}

function structural(run: Run): Found[] {
  const found: Found[] = [];
  for (let record = 0; record < run.index.records.length; record++) {
    if (run.accepts(record)) found.push(rate(run, record));
  }
  const isTown = run.targets.some(({ territory }) => territory.point !== undefined);
  return isTown && found.length < FEW ? [...found, ...nearestOthers(run, found)] : found;
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

function relax(run: Run, query: string): SearchAnswer {
  const { understood } = run;
  const line = [...understood.parts.map((part) => part.words), understood.text].join(' ');
  const free: Run = {
    ...run,
    targets: [],
    sectors: createSectorMatch(run.index, { ...understood, sectors: [], parts: [] }),
  };
  const named = withText(free, line, run.allowed).filter(({ text }) => text?.byName === true);
  if (named.length > 0) return { ...answer(free, query, named), relaxed: 'parts' };
  return { ...answer(run, query, structural(run)), relaxed: 'text' };
}

function answer(run: Run, query: string, found: readonly Found[]): SearchAnswer {
  const { index, understood, options } = run;
  const byRecord = new Map(found.map((one) => [one.record, one]));
  const keys = Float64Array.from(found, (one) =>
    encodeOrder(one, index.nameOrder.rankOf[one.record] ?? 0),
  ).sort();
  const results: SearchResult[] = [];
  for (const key of keys.subarray(0, options.limit)) {
    const one = byRecord.get(index.nameOrder.recordAt[decodeOrder(key)] ?? -1);
    if (one !== undefined) results.push(resultOf(run, one));
  }
  return { query, understood, total: found.length, results };
}

function resultOf(run: Run, found: Found): SearchResult {
  const record = run.index.records[found.record];
  if (record === undefined) throw new RangeError(`no record ${found.record}`);
  const reasons = reasonsOf(record, run, found.text);
  const result = { id: record.id, score: scoreOf(found), reasons };
  return found.distanceKm === undefined ? result : { ...result, distanceKm: found.distanceKm };
}
