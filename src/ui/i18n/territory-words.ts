import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCoverageWords } from './coverage-words.ts';

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
