/** `fitPlace` and `distanceTo` for a hundred thousand records: the same fits from columns of numbers, without reasons. */
import type { LngLat } from '#domain/organization.ts';
import { hasAny, maskOf } from '../facets/facet-masks.ts';
import { bboxContains } from '../geo/bbox.ts';
import { haversineKm } from '../geo/distance.ts';
import { bboxAround } from '../geo/make-bbox.ts';
import type { Listable } from './listing.ts';
import { FIT, type Fit, NEAR_KM, type PlaceTarget } from './place-fit.ts';

type Sources = Pick<Listable, 'pointOf' | 'facets'>;

/** The best fit of a record among the places asked for; the same as `fitPlace`. */
export function createPlaceFit(sources: Sources, targets: readonly PlaceTarget[]): (record: number) => Fit {
  const fits = targets.map((target) =>
    target.territory.level === 'commune' ? communeFit(sources, target) : areaFit(sources, target),
  );
  const [only] = fits;
  if (only !== undefined && fits.length === 1) return only;
  return (record) => {
    let best: Fit = FIT.none;
    for (const fitOf of fits) {
      const one = fitOf(record);
      if (one > best) best = one;
    }
    return best;
  };
}

/** Kilometres to the nearest of some points; NaN for a record or a question without one. */
export function createDistance(
  { pointOf }: Pick<Sources, 'pointOf'>,
  points: readonly LngLat[],
): (record: number) => number {
  return (record) => {
    const point = pointOf(record);
    if (point === undefined || points.length === 0) return Number.NaN;
    let least = Number.POSITIVE_INFINITY;
    for (const from of points) least = Math.min(least, haversineKm(from, point));
    return least;
  };
}

function areaFit({ facets }: Sources, target: PlaceTarget): (record: number) => Fit {
  const { code } = target.territory;
  if (code === target.country) return () => FIT.own;
  const seat = maskOf(facets.seats, [code]);
  const served = servedFit(facets, target);
  return (record) => {
    if (hasAny(facets.seats, record, seat)) return FIT.own;
    const fit = served(record);
    return fit === FIT.own ? FIT.served : fit;
  };
}

function communeFit({ pointOf, facets }: Sources, target: PlaceTarget): (record: number) => Fit {
  const { code, point } = target.territory;
  // Of what contains a commune, another commune is the city that it is a part of.
  const seat = maskOf(facets.seats, [code, ...[...target.containing].filter((one) => one.startsWith('C'))]);
  const department = maskOf(facets.seats, target.department === undefined ? [] : [target.department]);
  const served = servedFit(facets, target);
  const isNear = point === undefined ? () => false : createNearness(point);
  return (at) => {
    const own = hasAny(facets.seats, at, seat) ? FIT.own : served(at);
    if (own === FIT.own) return own;
    const place = pointOf(at);
    const isHere = place === undefined ? hasAny(facets.seats, at, department) : isNear(place);
    return isHere ? FIT.near : own;
  };
}

function servedFit({ serves }: Listable['facets'], { containing, country }: PlaceTarget) {
  const place = maskOf(serves, [...containing]);
  const whole = maskOf(serves, [country]);
  return (record: number): Fit => {
    if (hasAny(serves, record, place)) return FIT.own;
    return hasAny(serves, record, whole) ? FIT.country : FIT.none;
  };
}

function createNearness(from: LngLat): (point: LngLat) => boolean {
  const around = bboxAround(from, NEAR_KM);
  return (point) => bboxContains(around, point) && haversineKm(from, point) <= NEAR_KM;
}
