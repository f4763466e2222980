/** What could be dropped when nobody is found, and the request that is left then. */
import type { SearchRequest } from '#engine/search/types.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import type { Locked } from '#state/locked.ts';
import type { ViewActions } from '#state/view-store.ts';
import type { Words } from '../organization/wording.ts';
import { type Criterion, criteriaOf, isLocked } from './criteria.ts';
import { removalOf } from './criteria-chips.tsx';

export interface Relaxation {
  key: string;
  label: string;
  request: SearchRequest;
  apply: () => void;
}

/** One for each criterion that may go, and one for the words that were not understood. */
export function relaxationsOf(
  answer: DirectoryAnswer,
  actions: ViewActions,
  words: Words,
  locked: Locked,
): Relaxation[] {
  const { t } = words.i18n;
  const criteria = criteriaOf(answer, words).filter((criterion) => !isLocked(criterion, locked));
  const ofCriteria = criteria.map(
    (criterion): Relaxation => ({
      key: criterion.key,
      label: t('empty.filter', { label: criterion.label }),
      request: requestWithout(answer.request, criterion),
      apply: removalOf(criterion, actions),
    }),
  );
  const { text, parts } = answer.understood;
  if (text === '' || locked.includes('q')) return ofCriteria;
  // Words are dropped all at once: what was understood beside them stays.
  const query = parts.map((part) => part.words).join(' ');
  const dropWords: Relaxation = {
    key: 'words',
    label: t('empty.words', { words: text }),
    request: { ...answer.request, query },
    apply: () => actions.chooseQuery(query),
  };
  return [dropWords, ...ofCriteria];
}

function requestWithout(request: SearchRequest, criterion: Criterion): SearchRequest {
  const { near: _near, reach: _reach, area: _area, ...rest } = request;
  switch (criterion.from) {
    case 'query':
      return { ...request, query: criterion.queryWithout };
    case 'filter': {
      const { facet, id } = criterion;
      const chosen: readonly string[] = request.filters[facet];
      const left = { ...request.filters, [facet]: chosen.filter((other) => other !== id) };
      return { ...request, filters: left };
    }
    case 'place':
      return { ...rest, ...(request.area && { area: request.area }) };
    case 'reach':
      return {
        ...rest,
        ...(request.near && { near: request.near }),
        ...(request.area && { area: request.area }),
      };
    case 'area':
      return {
        ...rest,
        ...(request.near && { near: request.near }),
        ...(request.reach && { reach: request.reach }),
      };
  }
}
