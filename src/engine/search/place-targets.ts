/** What organisations are compared with: the places of a query. */
import type { PlaceTarget } from './place-fit.ts';
import type { Searchable } from './search-index.ts';
import type { UnderstoodTerritory } from './types.ts';

/** What each place asked for is compared by; plain data, which a worker can hand over. */
export function createTargets(territories: readonly UnderstoodTerritory[], index: Searchable): PlaceTarget[] {
  return territories.map((territory) => {
    const known = index.vocabulary.places.byCode.get(territory.code)?.within;
    const within = known ?? index.context.containing(territory.code);
    const department =
      territory.level === 'commune' ? within.find((code) => code.startsWith('D')) : undefined;
    const target = {
      territory,
      containing: new Set([territory.code, ...within]),
      country: index.context.country,
    };
    return department === undefined ? target : { ...target, department };
  });
}
