/** The answer to the current view. Rendering waits for the answer, never the keyboard for the rendering. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { NO_FILTERS, type SearchRequest, type UnderstoodTerritory } from '#engine/search/types.ts';
import type { Directory, DirectoryAnswer } from './directory.ts';
import { type Failure, failureOf } from './failure.ts';
import { usePosition } from './position-store.ts';
import {
  engineQuery,
  manifestQuery,
  type PlacesState,
  pageEngineQuery,
  placeQuery,
  type Question,
  rankingQuery,
} from './queries.ts';
import { useLongWait } from './use-long-wait.ts';
import { useView } from './use-view.tsx';

export interface Results {
  /** Undefined before the first answer; then the last one, until the next is ready. */
  answer: DirectoryAnswer | undefined;
  /** True while the answer is not yet that of the view, once that takes long enough to be noticed. */
  pending: boolean;
  /** A word of the answer may be a commune that the engine does not know: yet, or not this time. */
  doubt: Exclude<PlacesState, 'known'> | undefined;
  /** Why there is no answer, and what to do about it. */
  failure: Failure | undefined;
}

export function useResults(root: URL, directory: Directory | undefined, question: Question): Results {
  const request = useRequest(directory, question);
  const sort = useView((view) => view.sort);
  const asks = request !== undefined && directory?.asks(request) === true;
  const rankNow = useRankNow(root, directory, question);
  const known = useMemo(
    () => (asks && request ? rankNow?.(request, sort) : undefined),
    [asks, request, sort, rankNow],
  );
  const isAsked = asks && known === undefined;
  const ranking = useQuery(rankingQuery(question, request ?? BLANK, sort, isAsked));
  const answer = useMemo(() => {
    if (!directory || !request) return undefined;
    if (!asks) return directory.list(request);
    const found = known ?? ranking.data;
    return found && directory.answer(request, found);
  }, [directory, request, asks, known, ranking.data]);
  const [last, setLast] = useState(answer);
  if (answer !== undefined && answer !== last) setLast(answer);
  const failure = failureOf([useEngineQuery(root), ranking]);
  return {
    answer: answer ?? last,
    pending: useLongWait(answer === undefined && !failure),
    doubt: question.places !== 'known' && hasFreeWords(answer ?? last) ? question.places : undefined,
    failure: isAsked ? failure : undefined,
  };
}

/** Started elsewhere: here for its failure. */
function useEngineQuery(root: URL) {
  return useQuery(engineQuery(root, useQuery(manifestQuery(root)).data, false));
}

/** Undefined while there is only the worker to ask. */
function useRankNow(root: URL, directory: Directory | undefined, { places }: Question) {
  const manifest = useQuery(manifestQuery(root));
  return useQuery(pageEngineQuery(root, manifest.data, directory, places)).data?.rankNow;
}

function hasFreeWords(answer: DirectoryAnswer | undefined): boolean {
  return answer !== undefined && answer.understood.text !== '';
}

/** What the view asks for; undefined while the visitor's commune is still only a code. */
function useRequest(directory: Directory | undefined, question: Question): SearchRequest | undefined {
  const query = useView((view) => view.query).trimEnd();
  const filters = useView((view) => view.filters);
  const reach = useView((view) => view.reach);
  const area = useView((view) => view.area);
  const near = useNear(question);
  return useMemo(() => {
    if (!directory || near === 'pending') return undefined;
    return {
      query,
      filters: directory.onlyKnown(filters),
      ...(near && { near }),
      ...(reach && { reach }),
      ...(area && { area }),
    };
  }, [directory, query, filters, near, reach, area]);
}

/** The commune of the visitor, measured from where the visitor stands as long as the page remembers it. */
function useNear(question: Question): UnderstoodTerritory | 'pending' | undefined {
  const code = useView((view) => view.near);
  const position = usePosition(code);
  const found = useQuery(placeQuery(question, code));
  const isSettled = question.places !== 'coming';
  return useMemo(() => {
    if (code === undefined) return undefined;
    // A code that no commune has is ignored, once all of them are known.
    if (!found.data) return isSettled && found.data === null ? undefined : 'pending';
    return position ? { ...found.data, point: position } : found.data;
  }, [code, position, found.data, isSettled]);
}

const BLANK: SearchRequest = { query: '', filters: NO_FILTERS };
