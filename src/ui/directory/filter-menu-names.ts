/** The menus of the filters, and the facets that each holds. */
import type { DirectoryAnswer } from '#state/directory.ts';
import { isLockedFacet, type Locked } from '#state/locked.ts';
import type { Facet } from '#state/view-state.ts';

export const FILTER_MENUS = ['kinds', 'sectors', 'needs', 'territories', 'labels', 'trust'] as const;
export type FilterMenu = (typeof FILTER_MENUS)[number];

/** Facets of a menu; most hold their own only. */
export const MENU_FACETS: Readonly<Record<FilterMenu, readonly Facet[]>> = {
  kinds: ['kinds'],
  sectors: ['sectors'],
  needs: ['needs'],
  territories: ['territories'],
  labels: ['labelStates', 'labels'],
  trust: ['freshness', 'precisions'],
};

/** The menus that leave the visitor something to choose. */
export function freeMenus(locked: Locked): readonly FilterMenu[] {
  return FILTER_MENUS.filter((menu) => !MENU_FACETS[menu].some((facet) => isLockedFacet(locked, facet)));
}

/** How many choices of a menu are active. */
export function chosenIn(menu: FilterMenu, { filters }: Pick<DirectoryAnswer, 'filters'>): number {
  return MENU_FACETS[menu].reduce((sum, facet) => sum + filters[facet].length, 0);
}
