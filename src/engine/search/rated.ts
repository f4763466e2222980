/** What the order of results depends on, as columns: one place for each record that passes the filters. */
import type { Finding } from './find.ts';
import { FIT } from './place-fit.ts';
import { TEXT_HIT } from './types.ts';

export interface RatedColumns {
  /** Numbers of the records; the columns below are parallel to it. */
  records: Uint32Array;
  /** 0 to 1. */
  qualities: Float64Array;
  /** Values of `FIT`, never `none`. */
  fits: Uint8Array;
  /** Great-circle kilometres, NaN where unknown. */
  distancesKm: Float64Array;
  /** 1 when the record uses the person's own word. */
  named: Uint8Array;
  /** Values of `TEXT_HIT`. */
  hits: Uint8Array;
}

/** Rates the records that are left of a finding; only those, since distances and texts cost the most. */
export function rateAll(finding: Finding, records: Uint32Array): RatedColumns {
  const { texts, added, sectors, targets, points } = finding;
  const size = records.length;
  const columns: RatedColumns = {
    records,
    qualities: new Float64Array(size),
    fits: new Uint8Array(size),
    distancesKm: new Float64Array(size).fill(Number.NaN),
    named: new Uint8Array(size),
    hits: new Uint8Array(size).fill(TEXT_HIT.none),
  };
  for (let at = 0; at < size; at++) {
    const record = records[at] ?? 0;
    const sector = sectors.fit(record);
    const isPlaced = targets.length > 0 && !added.has(record);
    columns.fits[at] = isPlaced ? Math.max(FIT.fallback, finding.placeFit(record)) : FIT.fallback;
    columns.named[at] = sectors.isNamed(record) ? 1 : 0;
    if (points.length > 0) columns.distancesKm[at] = finding.distanceTo(record);
    const text = texts?.get(record);
    // A name may have been found outside the sectors asked for: then the words alone count.
    columns.qualities[at] = text === undefined ? sector : text.quality * (sector === 0 ? 1 : sector);
    if (text !== undefined) columns.hits[at] = text.byName ? TEXT_HIT.name : TEXT_HIT.text;
  }
  return columns;
}
