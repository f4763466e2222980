/** Sentences of the page that several parts say. */

import type { Language } from '#domain/language.ts';
import type { Organization } from '#domain/organization.ts';
import type { BenchmarkMeasure } from '#engine/benchmark/values.ts';
import { encodeBenchmark } from '#state/benchmark-view.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { pageHref } from '#ui/layout/site-pages.ts';
import type { BenchmarkScene } from './use-benchmark-page.ts';

/** Where the peers are: the country by its name, or the region of the organisation. */
export function placeName(
  { view, vocabulary, directory }: BenchmarkScene,
  organization: Organization,
): string {
  const { region } = organization.territory;
  const name = view.scope === 'region' && region !== undefined ? vocabulary.territory(region) : undefined;
  return name ?? directory.territories.country.name;
}

/** `510 membres`; a half is said with its decimal: the median of two may lie between them. */
export function valueWords(measure: BenchmarkMeasure, value: number, { t, number }: Translator): string {
  if (Number.isInteger(value)) return t(`benchmark.value.${measure}`, { count: value });
  return number(Math.round(value * 10) / 10);
}

/** Address of the comparison of another organisation, with the same choice of peers. */
export function hrefOf({ root, view }: BenchmarkScene, language: Language, id: string): string {
  return pageHref(root, 'benchmark', language) + encodeBenchmark({ ...view, id, sector: '' });
}
