/** The view of the page of one organisation among its peers as a query string and back. Reading never fails. */
import { SLUG_PATTERN } from '#domain/value-forms.ts';
import { type PeerChoice, SCOPES } from '#engine/benchmark/peers.ts';
import { oneOf, writeSearch } from './search-params.ts';

export interface BenchmarkView extends PeerChoice {
  /** Id of the organisation, known or not; undefined when none is asked for. */
  id?: string;
}

/** The query string of a view, with its `?`; empty when no organisation is asked for. */
export function encodeBenchmark({ id, scope, sector }: BenchmarkView): string {
  const params = new URLSearchParams();
  if (id !== undefined) params.set('id', id);
  if (scope !== 'country') params.set('scope', scope);
  if (sector !== '') params.set('sector', sector);
  return writeSearch(params);
}

/** The view that a query string describes; broken parameters are left out. */
export function decodeBenchmark(search: string): BenchmarkView {
  const params = new URLSearchParams(search);
  const id = params.get('id') ?? '';
  const sector = params.get('sector') ?? '';
  return {
    ...(SLUG_PATTERN.test(id) ? { id } : {}),
    scope: oneOf(SCOPES, params.get('scope')) ?? 'country',
    sector: SLUG_PATTERN.test(sector) ? sector : '',
  };
}
