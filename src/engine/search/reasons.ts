/** Why a result is there, as stable codes. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { FilterContext } from '../facets/filter-context.ts';
import { meetsNeed } from '../facets/match-filters.ts';
import { fitPlace } from './place-fit.ts';
import type { Ranking } from './ranking.ts';
import { type Reason, TEXT_HIT } from './types.ts';

/** What explaining needs beside the ranking; any search index has it, and so has a page without one. */
export interface ReasonSources {
  context: Pick<FilterContext, 'needs' | 'labelState'>;
  generalistSector: string;
}

/** In the order in which they are told: names and words, kind, sector, need, place. `hit` is a `TEXT_HIT`. */
export function explain(
  record: DirectoryRecord,
  { understood, targets }: Pick<Ranking, 'understood' | 'targets'>,
  hit: number,
  { context, generalistSector }: ReasonSources,
): Reason[] {
  const reasons: Reason[] = [];
  if (hit !== TEXT_HIT.none) reasons.push({ code: hit === TEXT_HIT.name ? 'name' : 'text' });
  for (const id of understood.kinds) if (record.kinds.includes(id)) reasons.push({ code: 'kind', id });
  reasons.push(...sectorReasons(record, generalistSector, understood.sectors));
  for (const id of understood.needs) {
    const need = context.needs.get(id);
    if (need !== undefined && meetsNeed(record, need, context.labelState)) reasons.push({ code: 'need', id });
  }
  return [...reasons, ...placeReasons(record, targets)];
}

function sectorReasons(
  record: DirectoryRecord,
  generalistSector: string,
  asked: readonly string[],
): Reason[] {
  const own = asked.filter((id) => record.sectors.includes(id));
  if (own.length > 0) return own.map((id) => ({ code: 'sector', id }));
  const general = asked.length > 0 && record.sectors.includes(generalistSector);
  return general ? [{ code: 'generalist', id: generalistSector }] : [];
}

/** Far ones that were added to a short answer are only the nearest that there are. */
function placeReasons(record: DirectoryRecord, targets: Ranking['targets']): Reason[] {
  const { reasons } = fitPlace(record, targets);
  const [first] = targets;
  if (reasons.length > 0 || first?.territory.point === undefined || record.point === undefined)
    return reasons;
  return [{ code: 'near', id: first.territory.code }];
}
