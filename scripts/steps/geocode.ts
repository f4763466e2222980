/**
 * Geocode: what the source states, else the locked answer, else BAN when it is asked for, else the gazetteer
 * of communes. The commune comes from the gazetteer alone, so that no answer moves a row to another department.
 */
import type { Issue } from '#domain/issue.ts';
import { hasPoint, type Organization, type PointLocation } from '#domain/organization.ts';
import { type Commune, territoryCode } from '#domain/territory.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import type { Gazetteer, PlaceAnswer } from '#engine/places/gazetteer.ts';
import { contradictionOf } from '../geocoders/ban/policy.ts';
import { addressKey } from '../geocoders/lock.ts';
import type { GeocodeAnswer, GeocodeOutcome, GeocodeRequest } from '../geocoders/provider.ts';
import { type AreaContext, placeInArea, whyNoCommune } from './place-in-area.ts';
import { type DraftRow, toIssue } from './step.ts';

/** A point farther from the centre of its commune than any commune is wide contradicts the row (Arles: 35 km). */
const MAX_KM_FROM_COMMUNE = 45;
/** Communes of French Guiana are as large as departments (Maripasoula: 18,000 km²). */
const GUIANA = '973';
const MAX_KM_IN_GUIANA = 200;

export interface GeocodeContext extends AreaContext {
  gazetteer: Gazetteer;
  /** The committed answer for an address, if any. */
  locked(key: string): GeocodeAnswer | undefined;
  /** Asks the geocoder for all addresses that the lock does not have; absent for an offline build. */
  ask?: (requests: readonly GeocodeRequest[]) => Promise<Map<string, GeocodeOutcome>>;
}

export interface Geocoding {
  output: { row: DraftRow['row']; organization: Organization }[];
  issues: Issue[];
  /** Keys of all addresses of the directory: what else the lock holds serves nobody. */
  usedKeys: Set<string>;
}

interface Located {
  entry: DraftRow;
  resolution: PlaceAnswer | undefined;
  request: GeocodeRequest | undefined;
}

export async function geocode(drafts: readonly DraftRow[], context: GeocodeContext): Promise<Geocoding> {
  const located = drafts.map((entry) => locate(entry, context.gazetteer));
  const requests = new Map(
    located.flatMap(({ request }) => (request === undefined ? [] : [[request.key, request]])),
  );
  const missing = [...requests.values()].filter(({ key }) => context.locked(key) === undefined);
  const answers = missing.length === 0 ? undefined : await context.ask?.(missing);
  const issues: Issue[] = [];
  const output = located.map((place) => ({
    row: place.entry.row,
    organization: settle(place, context, answers, issues),
  }));
  return { output, issues, usedKeys: new Set(requests.keys()) };
}

function locate(entry: DraftRow, gazetteer: Gazetteer): Located {
  const { organization, stated } = entry.draft;
  const { city, postalCode, communeCode, street } = organization.address;
  if (city === undefined && communeCode === undefined && postalCode === undefined)
    return { entry, resolution: undefined, request: undefined };
  const department = stated.department?.slice(1);
  const region = stated.region?.slice(1);
  const resolution = gazetteer.resolveCommune({
    ...(city !== undefined && { name: city }),
    ...(postalCode !== undefined && { postalCode }),
    ...(communeCode !== undefined && { communeCode }),
    ...(department !== undefined && { department }),
    ...(region !== undefined && { region }),
  });
  if (!resolution.ok || street === undefined) return { entry, resolution, request: undefined };
  const { commune } = resolution;
  const request: GeocodeRequest = {
    key: addressKey({ street, postalCode, city, communeCode: commune.parent ?? commune.code }),
    street,
    ...(postalCode !== undefined && { postalCode }),
    ...(city !== undefined && { city }),
    communeCode: commune.parent ?? commune.code,
    department: commune.department,
  };
  return { entry, resolution, request };
}

function settle(
  { entry, resolution, request }: Located,
  context: GeocodeContext,
  answers: Map<string, GeocodeOutcome> | undefined,
  issues: Issue[],
): Organization {
  const { organization } = entry.draft;
  if (resolution?.ok !== true) {
    issues.push(...whyNoCommune(entry, resolution));
    return placeInArea(entry, context, issues);
  }
  const { commune } = resolution;
  const point = statedPoint(entry, commune, issues) ?? addressPoint(entry, request, context, answers, issues);
  return {
    ...organization,
    address: { ...organization.address, communeCode: commune.code },
    location: point ?? centreOf(commune),
    territory: territoryOf(commune),
  };
}

export function territoryOf({ code, parent, epci, department, region }: Commune): Organization['territory'] {
  return {
    commune: territoryCode('commune', parent ?? code),
    ...(epci !== undefined && { epci: territoryCode('epci', epci) }),
    department: territoryCode('department', department),
    region: territoryCode('region', region),
  };
}

function centreOf({ lng, lat }: Commune): PointLocation {
  return { lng, lat, precision: 'municipality', provider: 'gazetteer', score: 1 };
}

function statedPoint({ row, draft }: DraftRow, commune: Commune, issues: Issue[]): PointLocation | undefined {
  const { point } = draft.stated;
  if (point === undefined) return undefined;
  const [lng, lat] = point;
  const distanceKm = haversineKm(point, [commune.lng, commune.lat]);
  // A source that gives a point does not say how precise: nearer than the commune is all that is known.
  if (distanceKm <= (commune.department === GUIANA ? MAX_KM_IN_GUIANA : MAX_KM_FROM_COMMUNE))
    return { lng, lat, precision: 'locality', provider: 'source', score: 1 };
  issues.push(
    toIssue(row, {
      code: 'place.contradiction',
      field: 'lng',
      value: `${lng}, ${lat}`,
      expected: `a point near ${commune.name} (${commune.department}): this one is ${Math.round(distanceKm)} km away`,
      hint: 'correct the coordinates or the city; the centre of the commune is used meanwhile',
    }),
  );
  return undefined;
}

function addressPoint(
  { row }: DraftRow,
  request: GeocodeRequest | undefined,
  context: GeocodeContext,
  answers: Map<string, GeocodeOutcome> | undefined,
  issues: Issue[],
): PointLocation | undefined {
  if (request === undefined) return undefined;
  const locked = context.locked(request.key);
  const outcome = locked === undefined ? answers?.get(request.key) : judgeLocked(request, locked);
  if (outcome === undefined) return undefined;
  if (outcome.ok) return toLocation(outcome.answer);
  issues.push(
    toIssue(row, {
      code: outcome.code,
      field: 'street',
      value: request.street,
      expected: outcome.detail,
      hint: 'correct the street; the centre of the commune is used meanwhile',
    }),
  );
  return undefined;
}

/** The row may have been corrected since its answer was locked. */
function judgeLocked(request: GeocodeRequest, answer: GeocodeAnswer): GeocodeOutcome {
  const detail = contradictionOf(request, answer);
  return detail === undefined ? { ok: true, answer } : { ok: false, code: 'geocoder.contradiction', detail };
}

function toLocation({ lng, lat, precision, provider, score }: GeocodeAnswer): PointLocation {
  return { lng, lat, precision, provider, score };
}

/** How many organisations are known to each precision, for the report. */
export function countPrecisions(organizations: readonly Organization[]): Record<string, number> {
  const counts: Record<string, number> = { withPoint: 0 };
  for (const { location } of organizations) {
    const precision = location?.precision ?? 'unknown';
    counts[precision] = (counts[precision] ?? 0) + 1;
    if (hasPoint(location)) counts.withPoint = (counts.withPoint ?? 0) + 1;
  }
  return counts;
}
