/** What the explorer of labels shows, read from the address. Reading never fails: what is unknown or broken is left out. */
import { SLUG_PATTERN, TERRITORY_CODE_PATTERN } from '#domain/value-forms.ts';
import type { HoldingFilters } from '#engine/labels/holdings.ts';
import { LABEL_STATES } from '#engine/labels/life.ts';
import { readIds, writeSearch } from './search-params.ts';

/** The parameters of the directory where it has them: `label`, `labelState`, `in`; and `year`. */
export function decodeLabelView(search: string): HoldingFilters {
  const params = new URLSearchParams(search);
  const territory = params.get('in') ?? '';
  const year = params.get('year') ?? '';
  const states = (params.get('labelState') ?? '').split(',');
  return {
    labels: readIds(params.get('label'), SLUG_PATTERN),
    states: LABEL_STATES.filter((state) => states.includes(state)),
    ...(TERRITORY_CODE_PATTERN.test(territory) && { territory }),
    ...(/^[12]\d{3}$/.test(year) && { year: Number(year) }),
  };
}

/** The query string of a view, with its `?`; empty when nothing is filtered. */
export function encodeLabelView({ labels, states, territory, year }: HoldingFilters): string {
  const params = new URLSearchParams();
  if (labels.length > 0) params.set('label', labels.join(','));
  if (states.length > 0) params.set('labelState', states.join(','));
  if (territory !== undefined) params.set('in', territory);
  if (year !== undefined) params.set('year', String(year));
  return writeSearch(params);
}
