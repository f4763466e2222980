/** Words of pages that nobody opens first: how they are got is fetched with them, so that the first load does not grow. */
import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCoverageWords } from './translate.ts';

/** Adds the words of the page of cooperations to those of the coverage, whose menus and map it shows. */
export async function loadNetworkWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-network.ts').then(({ frNetwork }) => frNetwork)
      : import('./en-network.ts').then(({ enNetwork }) => enNetwork),
    loadCoverageWords(language),
  ]);
  return Object.assign(all, own);
}

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
