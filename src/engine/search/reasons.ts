/** Why a result is there, as stable codes. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { meetsNeed } from '../facets/match-filters.ts';
import { fitPlace, type PlaceTarget } from './place-fit.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextMatch } from './text-match.ts';
import type { Reason, Understood } from './types.ts';

export interface Asked {
  index: SearchIndex;
  understood: Understood;
  targets: readonly PlaceTarget[];
}

/** In the order in which they are told: names and words, kind, sector, need, place. */
export function reasonsOf(
  record: DirectoryRecord,
  { index, understood, targets }: Asked,
  text: TextMatch | undefined,
): Reason[] {
  const reasons: Reason[] = [];
  if (text !== undefined) reasons.push({ code: text.byName ? 'name' : 'text' });
  for (const id of understood.kinds) if (record.kinds.includes(id)) reasons.push({ code: 'kind', id });
  reasons.push(...sectorReasons(record, index, understood.sectors));
  for (const id of understood.needs) {
    const need = index.context.needs.get(id);
    if (need !== undefined && meetsNeed(record, need)) reasons.push({ code: 'need', id });
  }
  return [...reasons, ...placeReasons(record, targets)];
}

function sectorReasons(record: DirectoryRecord, index: SearchIndex, asked: readonly string[]): Reason[] {
  const own = asked.filter((id) => record.sectors.includes(id));
  if (own.length > 0) return own.map((id) => ({ code: 'sector', id }));
  const general = asked.length > 0 && record.sectors.includes(index.generalistSector);
  return general ? [{ code: 'generalist', id: index.generalistSector }] : [];
}

/** Far ones that were added to a short answer are only the nearest that there are. */
function placeReasons(record: DirectoryRecord, targets: readonly PlaceTarget[]): Reason[] {
  const { reasons } = fitPlace(record, targets);
  const [first] = targets;
  if (reasons.length > 0 || first?.territory.point === undefined || record.point === undefined)
    return reasons;
  return [{ code: 'near', id: first.territory.code }];
}
