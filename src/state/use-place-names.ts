/** Names of communes and EPCI that a filter holds by their code. */
import { useQuery } from '@tanstack/react-query';
import { placeNamesQuery, type Question } from './queries.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** Names by code; those that are not known, or not yet, are missing. */
export function usePlaceNames(question: Question, codes: readonly string[]): ReadonlyMap<string, string> {
  return useQuery(placeNamesQuery(question, codes)).data ?? NONE;
}
