/** What others have and a territory has not: kinds and sectors without a seat in it, and who is nearest. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { OutsideRecord } from './compare.ts';
import { isReaching, type SheetRecord } from './sheet-figures.ts';

export type GapFacet = 'kinds' | 'sectors';

export interface SheetGap {
  facet: GapFacet;
  /** Id of the kind or of the sector. */
  id: string;
  /** Organisations that serve the whole territory from elsewhere. */
  fromElsewhere: number;
  /** Of the similar territories, those that have one. */
  similar: number;
  /** Organisations in the region; undefined for a region, which is compared with no other. */
  region?: number;
  country: number;
  /** The nearest one outside; missing when none has a point. */
  nearest?: OutsideRecord;
}

export interface GapSources {
  who: readonly SheetRecord[];
  /** Seats in each of the similar territories. */
  similar: readonly (readonly DirectoryRecord[])[];
  region: readonly DirectoryRecord[] | undefined;
  country: readonly DirectoryRecord[];
  /** Everyone seated elsewhere with a point, the nearest first. */
  outside: readonly OutsideRecord[];
}

/** Kinds then sectors, those that most similar territories have first, then those that the country has most of. */
export function gapsOf(
  sources: GapSources,
  terms: Readonly<Record<GapFacet, readonly string[]>>,
): SheetGap[] {
  return (['kinds', 'sectors'] as const).flatMap((facet) =>
    terms[facet]
      .flatMap((id) => gapOf(sources, facet, id) ?? [])
      .sort((a, b) => b.similar - a.similar || b.country - a.country || (a.id < b.id ? -1 : 1)),
  );
}

/** Undefined when somebody has their seat here, and when nobody does anywhere. */
function gapOf(
  { who, similar, region, country, outside }: GapSources,
  facet: GapFacet,
  id: string,
): SheetGap | undefined {
  const has = (record: DirectoryRecord) => record[facet].includes(id);
  const here = who.filter(({ record }) => has(record));
  const count = (records: readonly DirectoryRecord[]) => records.filter(has).length;
  const inCountry = count(country);
  if (inCountry === 0 || here.some(({ located }) => located)) return undefined;
  const nearest = outside.find(({ record }) => has(record));
  return {
    facet,
    id,
    fromElsewhere: here.filter(isReaching).length,
    similar: similar.filter((records) => records.some(has)).length,
    ...(region && { region: count(region) }),
    country: inCountry,
    ...(nearest && { nearest }),
  };
}
