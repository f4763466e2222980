/** What the person may be about to type, asked of the engine while they type. */
import { useQuery } from '@tanstack/react-query';
import type { Language, Suggestion } from '#engine/search/types.ts';
import { suggestionsQuery } from './queries.ts';
import { useQuestion } from './use-engine.ts';
import { useView } from './use-view.tsx';

export interface Suggestions {
  suggestions: readonly Suggestion[];
  /** The words that they answer: the box may hold newer ones already. */
  query: string;
}

const NONE: readonly Suggestion[] = [];

/** Suggestions for a line; the last ones stay until the next are there. */
export function useSuggestions(query: string, language: Language): Suggestions {
  const filters = useView((view) => view.filters);
  const { data } = useQuery(suggestionsQuery(useQuestion(), { query, filters, language }));
  return data ?? { suggestions: NONE, query };
}
