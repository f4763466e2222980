/** The engine of a large edition: asked the same, it fetches the parts that a question needs, and keeps them. */
import { createLargeListing, createLargeWords } from '#engine/large/large-index.ts';
import { answerFrom, Shelf } from '#engine/large/shelf.ts';
import type { Searchable, SearchIndex } from '#engine/search/search-index.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';
import type { Edition } from './artefact-files.ts';
import type { OpenedEngine, Places } from './opened-engine.ts';
import { fetchOverview, fetchPart, fetchVocabularies, type Parts } from './part-files.ts';

const NOWHERE: Places = { communes: [], former: [], epcis: [] };

/** Fetches no more than what says where the rest is. Throws an `ArtefactError`. */
export async function openLargeEngine(root: URL, edition: Edition, folder: string): Promise<OpenedEngine> {
  const parts: Parts = { root, folder };
  const [overview, vocabularies] = await Promise.all([
    fetchOverview(parts),
    fetchVocabularies(root, edition),
  ]);
  const shelf = new Shelf();
  const sources = { shelf, overview, ...vocabularies };
  const listing = createLargeListing(sources);
  const words = once(() => createLargeWords(sources));
  const fetch = sharing((file: string) => fetchPart(parts, file));
  const answer = <T>(question: () => T) => answerFrom(shelf, fetch, question);
  const engineOf = ({ communes, former, epcis }: Places): OpenedEngine => {
    const index = once((): Searchable & Pick<SearchIndex, 'records'> => {
      const { words: known, ...search } = words();
      const places = { ...vocabularies, epcis, communes, formerCommunes: former };
      // Organisations are not suggested: their names are in the rows, which are not here.
      return {
        ...listing,
        ...search,
        vocabulary: createVocabulary({ ...places, words: known }),
        records: [],
      };
    });
    return {
      ask: (question) => answer(() => question(index())),
      list: (question) => answer(() => question(listing)),
      learn: engineOf,
    };
  };
  return engineOf(NOWHERE);
}

/** Questions that come together and need the same file wait for one request. */
function sharing<T>(fetch: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const coming = new Map<string, Promise<T>>();
  return (file) => {
    const request = coming.get(file) ?? fetch(file).finally(() => coming.delete(file));
    coming.set(file, request);
    return request;
  };
}

/** Makes a value at the first call that does not throw. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
