import { useCallback, useMemo } from 'react';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { encodeView } from '#state/url-codec.ts';
import { useQuestion } from '#state/use-engine.ts';
import { type Results, useResults } from '#state/use-results.ts';
import { useCurrentView, useView } from '#state/use-view.tsx';

export interface Ready {
  root: URL;
  directory: Directory;
  answer: DirectoryAnswer;
  pending: boolean;
  doubt: Results['doubt'];
  hrefOf: (id: string) => string;
}

export interface ReadyState {
  /** Missing until the first answer. */
  ready: Ready | undefined;
  /** The engine refused the question. */
  failure: Results['failure'];
}

/** The answer to the view with what shows it. `page` is the address that links of organisations lead to; this one by default. */
export function useReady(root: URL, directory: Directory | undefined, page = ''): ReadyState {
  const { answer, pending, doubt, failure } = useResults(root, directory, useQuestion());
  const hrefOf = useHrefOf(answer, page);
  const ready = useMemo(
    () => directory && answer && { root, directory, answer, pending, doubt, hrefOf },
    [root, directory, answer, pending, doubt, hrefOf],
  );
  return { ready, failure };
}

/** True when something but the words left as they are limits the answer. */
export function isNarrowed({ understood, request }: DirectoryAnswer): boolean {
  const { near, reach, area, filters } = request;
  if (understood.parts.length > 0 || near || reach || area) return true;
  return Object.values(filters).some((chosen) => chosen.length > 0);
}

/** Addresses of this view with another organisation open; made again with each answer, not with each letter. */
function useHrefOf(answer: DirectoryAnswer | undefined, page: string): (id: string) => string {
  const currentView = useCurrentView();
  const compared = useView((view) => view.compared);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer says when the view has another address
  const base = useMemo(() => {
    const { camera: _camera, ...view } = currentView();
    return encodeView({ ...view, compared, face: 'list' });
  }, [answer, compared, currentView]);
  return useCallback(
    (id) => {
      const params = new URLSearchParams(base);
      params.set('selected', id);
      return `${page}?${params.toString().replaceAll('%2C', ',')}`;
    },
    [base, page],
  );
}
