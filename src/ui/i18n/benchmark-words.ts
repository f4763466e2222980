import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadNetworkWords } from './network-words.ts';

/** Adds the words of the page that compares an organisation with its peers to those of the cooperations. */
export async function loadBenchmarkWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-benchmark.ts').then(({ frBenchmark }) => frBenchmark)
      : import('./en-benchmark.ts').then(({ enBenchmark }) => enBenchmark),
    loadNetworkWords(language),
  ]);
  return Object.assign(all, own);
}
