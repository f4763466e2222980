/**
 * The words of each page beyond the first list, one loader a page. Beside the loaders of the first list and not among
 * them, so that the directory carries none of the other pages' words, nor the names of their files.
 */
import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './translate.ts';

/** Adds the words of the coverage page, and those of what comes after the first list, which it says too. */
export async function loadCoverageWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-coverage.ts').then(({ frCoverage }) => frCoverage)
      : import('./en-coverage.ts').then(({ enCoverage }) => enCoverage),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}

/** Adds the words of the sheets of territories to those of the coverage, whose measures they show. */
export async function loadTerritoryWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-territory.ts').then(({ frTerritory }) => frTerritory)
      : import('./en-territory.ts').then(({ enTerritory }) => enTerritory),
    loadCoverageWords(language),
  ]);
  return Object.assign(all, own);
}

/** Adds the words of the pages of organisations to those of the detail, which they show. */
export async function loadOrganizationWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-organization.ts').then(({ frOrganization }) => frOrganization)
      : import('./en-organization.ts').then(({ enOrganization }) => enOrganization),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}

/** Adds the words of the page that makes the code of an embedded map. */
export async function loadBuilderWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-builder.ts').then(({ frBuilder }) => frBuilder)
      : import('./en-builder.ts').then(({ enBuilder }) => enBuilder),
    loadCoverageWords(language),
  ]);
  return Object.assign(all, own);
}

/** Adds the words of the pages of terms to those of what comes after the first list, which they say too. */
export async function loadTaxonomyWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-taxonomy.ts').then(({ frTaxonomy }) => frTaxonomy)
      : import('./en-taxonomy.ts').then(({ enTaxonomy }) => enTaxonomy),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}

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

/** Adds the words of the page of corrections, and those of the menus that it shares with the page of coverage. */
export async function loadCorrectionWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-correction.ts').then(({ frCorrection }) => frCorrection)
      : import('./en-correction.ts').then(({ enCorrection }) => enCorrection),
    loadCoverageWords(language),
  ]);
  return Object.assign(all, own);
}
