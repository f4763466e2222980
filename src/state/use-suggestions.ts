/** What the person may be about to type, asked of the engine while they type. */
import { useQuery } from '@tanstack/react-query';
import type { Language, Suggestion } from '#engine/search/types.ts';
import { suggestionsQuery } from './queries.ts';
import { useQuestion } from './use-engine.ts';
import { usePause } from './use-pause.ts';
import { useView } from './use-view.tsx';

export interface Suggestions {
  suggestions: readonly Suggestion[];
  /** The words that they answer: the box may hold newer ones already. */
  query: string;
}

const NONE: readonly Suggestion[] = [];

/** After the list, which the same letter has changed; fast typing asks for none in between. */
const PAUSE_MS = 100;

/** Suggestions for a line; the last ones stay until the next are there. */
export function useSuggestions(typed: string, language: Language): Suggestions {
  const query = usePause(typed, PAUSE_MS);
  const filters = useView((view) => view.filters);
  const { data } = useQuery(suggestionsQuery(useQuestion(), { query, filters, language }));
  return data ?? { suggestions: NONE, query };
}
