/** How well an organisation fits the place of a query. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import { haversineKm } from '../geo/distance.ts';
import type { Reason, UnderstoodTerritory } from './types.ts';

/** As far as a company goes for help without a second thought. */
export const NEAR_KM = 50;

/**
 * From the best. For a town: seated in or serving it, near it, serving the whole country, only the nearest that
 * there are. For an area, which is never near: seated in it, serving it from elsewhere, serving the country.
 */
export const FIT = { own: 3, near: 2, served: 2, country: 1, fallback: 0, none: -1 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

export interface PlaceFit {
  fit: Fit;
  reasons: Reason[];
}

export interface PlaceTarget {
  territory: UnderstoodTerritory;
  /** Itself and what contains it. */
  containing: ReadonlySet<string>;
  country: string;
  /** Department of a commune: those known by it only are taken as near. */
  department?: string;
}

/** The best fit among the places asked for, with its reasons. */
export function fitPlace(record: DirectoryRecord, targets: readonly PlaceTarget[]): PlaceFit {
  let best: PlaceFit = { fit: FIT.none, reasons: [] };
  for (const target of targets) {
    const fit = target.territory.level === 'commune' ? fitCommune(record, target) : fitArea(record, target);
    if (fit.fit > best.fit) best = fit;
  }
  return best;
}

/** Kilometres to the nearest of the places that have a point. */
export function distanceTo(record: DirectoryRecord, points: readonly LngLat[]): number | undefined {
  const { point } = record;
  if (point === undefined || points.length === 0) return undefined;
  return Math.min(...points.map((from) => haversineKm(from, point)));
}

/** An area holds its organisations; it has no distance. */
function fitArea(record: DirectoryRecord, target: PlaceTarget): PlaceFit {
  const { code } = target.territory;
  if (code === target.country) return { fit: FIT.own, reasons: serves(record, target) };
  const reasons = serves(record, target);
  if (isSeatedIn(record, code)) return { fit: FIT.own, reasons: [{ code: 'located', id: code }, ...reasons] };
  return { fit: fitOfReasons(reasons) === FIT.own ? FIT.served : fitOfReasons(reasons), reasons };
}

/** Seated in the town or serving it first, then those within reach. */
function fitCommune(record: DirectoryRecord, target: PlaceTarget): PlaceFit {
  const { code, point } = target.territory;
  const reasons = serves(record, target);
  const isSeated =
    isSeatedIn(record, code) || (record.territory.commune !== undefined && isParentOf(record, target));
  if (isSeated) reasons.unshift({ code: 'located', id: code });
  const distanceKm = point === undefined ? undefined : distanceTo(record, [point]);
  const isNear = distanceKm !== undefined && distanceKm <= NEAR_KM;
  const inDepartment = record.point === undefined && record.territory.department === target.department;
  const own = fitOfReasons(reasons);
  if (isNear && !isSeated) reasons.push({ code: 'near', id: code });
  if (inDepartment && target.department !== undefined)
    reasons.push({ code: 'located', id: target.department });
  return { fit: own === FIT.own || !(isNear || inDepartment) ? own : FIT.near, reasons };
}

function fitOfReasons(reasons: readonly Reason[]): Fit {
  if (reasons.some(({ code }) => code === 'located' || code === 'serves')) return FIT.own;
  return reasons.length > 0 ? FIT.country : FIT.none;
}

function isSeatedIn({ territory }: DirectoryRecord, code: string): boolean {
  const { region, department, epci, commune } = territory;
  return region === code || department === code || epci === code || commune === code;
}

/** Seated in the city that the arrondissement belongs to, when its own arrondissement is not known. */
function isParentOf(record: DirectoryRecord, { containing }: PlaceTarget): boolean {
  return containing.has(record.territory.commune ?? '');
}

function serves({ serves: codes }: DirectoryRecord, { containing, country }: PlaceTarget): Reason[] {
  const served = codes?.find((code) => containing.has(code));
  if (served !== undefined) return [{ code: 'serves', id: served }];
  return codes?.includes(country) === true ? [{ code: 'serves-country', id: country }] : [];
}
