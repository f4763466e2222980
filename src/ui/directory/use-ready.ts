import { useCallback, useMemo } from 'react';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useQuestion } from '#state/use-engine.ts';
import { type Results, useResults } from '#state/use-results.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { organizationHref } from '../layout/site-pages.ts';

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

/** The answer to the view with what shows it; links of organisations lead to their pages. */
export function useReady(root: URL, directory: Directory | undefined): ReadyState {
  const { answer, pending, doubt, failure } = useResults(root, directory, useQuestion());
  const { language } = useI18n();
  const hrefOf = useCallback((id: string) => organizationHref(root, id, language), [root, language]);
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
