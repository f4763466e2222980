/** Several files that a page needs, one of which could not be had. */
import type { UseQueryResult } from '@tanstack/react-query';

export interface Failure {
  status: 'failed';
  error: Error;
  retry: () => void;
}

type Query = Pick<UseQueryResult, 'error' | 'refetch'>;

/** The first failure among queries; undefined when none failed. What kept one away often kept others: all are tried again. */
export function failureOf(queries: readonly Query[]): Failure | undefined {
  const failed = queries.filter(({ error }) => error !== null);
  const error = failed[0]?.error;
  if (!error) return undefined;
  const retry = () => {
    for (const query of failed) void query.refetch();
  };
  return { status: 'failed', error, retry };
}
