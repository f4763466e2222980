import type { ViewState } from '#state/view-state.ts';

/** True for a view that does not begin with the whole directory. */
export function isAsking({ query, near, reach, area, filters }: ViewState): boolean {
  return Boolean(
    query || near || reach || area || Object.values(filters).some((chosen) => chosen.length > 0),
  );
}
