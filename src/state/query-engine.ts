/** What understands and ranks words: a module of its own, fetched when a search begins. The first list does without it. */
import type { Commune, Epci, FormerCommune } from '#domain/territory.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { search } from '#engine/search/search.ts';
import { createSearchIndex, type SearchIndex, withVocabulary } from '#engine/search/search-index.ts';
import type { SearchAnswer } from '#engine/search/types.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';
import type { DirectoryData } from './directory.ts';

/** Every place of the country by name and postal code. */
export interface PlaceData {
  epcis: readonly Epci[];
  communes: readonly Commune[];
  formerCommunes: readonly FormerCommune[];
}

export interface QueryEngine {
  search: (query: string) => SearchAnswer;
  /** The same engine, which then knows every commune; records are not indexed again. */
  withPlaces: (places: PlaceData) => QueryEngine;
}

/** Indexes the records; knows the regions, the departments and the towns of the organisations. */
export function createQueryEngine(data: DirectoryData): QueryEngine {
  return engineOf(data, createSearchIndex(data.records, data));
}

function engineOf(data: DirectoryData, index: SearchIndex): QueryEngine {
  return {
    search: (query) => search(index, query),
    withPlaces: (places) => engineOf(data, withVocabulary(index, createVocabulary({ ...data, ...places }))),
  };
}

/** Reads `communes.json`; throws an error that names the damaged column. */
export function decodePlaces(communes: unknown, epcis: readonly Epci[]): PlaceData {
  const decoded = decodeCommunes(communes);
  return { epcis, communes: decoded.communes, formerCommunes: decoded.former };
}
