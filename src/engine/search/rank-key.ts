/** The order of results as one number: match quality, then who serves the place, then distance, then name. */

export interface Rated {
  /** 0 to 1. */
  quality: number;
  /** 0 to 3. */
  fit: number;
  distanceKm: number | undefined;
  /** True when the record uses the person's own word: `plasturgie`, where the sector is chemistry. */
  named: boolean;
}

/** Qualities closer than this are equal, so that the place has its say. */
const QUALITY_STEPS = 20;
const FIT_STEPS = 4;
/** At this distance closeness is one half. */
const HALF_CLOSE_KM = 50;
/** Using the very word weighs as much as being 100 km closer; both come after who serves the place. */
const NAMED_SHARE = 0.4;
const SCORE_UNITS = 2 ** 29;
const NAME_UNITS = 2 ** 22;

/** 0 to 1; a result goes before another exactly when its score is greater, or equal with an earlier name. */
export function scoreOf({ quality, fit, distanceKm, named }: Rated): number {
  const closeness = distanceKm === undefined ? 0 : HALF_CLOSE_KM / (HALF_CLOSE_KM + distanceKm);
  const last = closeness * (1 - NAMED_SHARE) + (named ? NAMED_SHARE : 0);
  const steps = Math.round(quality * QUALITY_STEPS) * FIT_STEPS + Math.min(fit, FIT_STEPS - 1) + last * 0.999;
  const units = Math.round((steps / ((QUALITY_STEPS + 1) * FIT_STEPS)) * SCORE_UNITS);
  return units / SCORE_UNITS;
}

/** Numbers sort much faster than objects: score first, descending, then the rank of the name. */
export function encodeOrder(rated: Rated, nameRank: number): number {
  return (SCORE_UNITS - scoreOf(rated) * SCORE_UNITS) * NAME_UNITS + nameRank;
}

export function decodeOrder(key: number): number {
  return key % NAME_UNITS;
}
