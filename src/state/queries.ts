/** Everything the app waits for, declared once: key and how it is got. Content is keyed by its hash, so it never goes stale. */
import { keepPreviousData, notifyManager, queryOptions } from '@tanstack/react-query';
import { type Manifest, manifestSchema } from '#domain/artefacts.ts';
import type { SearchRequest, Sort, SuggestRequest } from '#engine/search/types.ts';
import { fetchArtefact, ModuleError } from './artefact-client.ts';
import { editionKey, editionOf, fetchDirectory } from './artefact-files.ts';
import { type DirectoryData, directorySteps } from './directory.ts';
import type { EngineClient } from './engine-client.ts';
import { inTasks, nextTask } from './next-task.ts';

// An answer is shown in the task that brings it: waiting for a timer could cost a frame.
notifyManager.setScheduler(queueMicrotask);

/** Of what is named by the hash of its content. */
export const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;
/** Answers are cheap to ask again: those of the last minutes are kept for the way back. */
const ANSWER_KEPT_MS = 300_000;

export function manifestQuery(root: URL) {
  return queryOptions({
    ...FOREVER,
    queryKey: ['manifest', root.href],
    queryFn: ({ signal }) => fetchArtefact(root, 'manifest.json', manifestSchema, { signal }),
  });
}

/** Records, vocabularies and territories together: the list needs all three. */
export function directoryQuery(root: URL, manifest: Manifest | undefined) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['directory', root.href, edition && editionKey(edition)],
    enabled: edition !== undefined,
    queryFn: ({ signal }) => fetchDirectory(root, ensure(edition), signal),
  });
}

/** The directory made ready to answer, in tasks of its own: neither the reading before it nor the first list waits in one with it. */
export function preparedQuery(root: URL, manifest: Manifest | undefined, data: DirectoryData | undefined) {
  const large = manifest?.large;
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['prepared', root.href, edition && editionKey(edition)],
    enabled: Boolean(data ?? large),
    structuralSharing: false,
    queryFn: async () => {
      if (large) {
        const { openLargeDirectory } = await loadEngineModule();
        return openLargeDirectory(root, ensure(edition), large);
      }
      await nextTask();
      const directory = await inTasks(directorySteps(ensure(data)));
      await nextTask();
      return directory;
    },
  });
}

/** In a file of its own: no small list needs it. */
function loadEngineModule() {
  return import('./engine-client.ts').catch(() => {
    throw new ModuleError('engine-client');
  });
}

/** What understands and ranks words, in its worker; started when a search begins, the first list does without it. */
export function engineQuery(root: URL, manifest: Manifest | undefined, wanted: boolean) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['engine', root.href, edition && editionKey(edition)],
    enabled: wanted && edition !== undefined,
    structuralSharing: false,
    queryFn: async () => {
      const { openEngine } = await loadEngineModule();
      return openEngine(root, ensure(edition));
    },
  });
}

export const PLACES_KEY = ['places'] as const;

/** True once the engine knows every commune; if they never come, it goes on with what it has. */
export function placesQuery(client: EngineClient | undefined, edition: string | undefined) {
  return queryOptions({
    ...FOREVER,
    queryKey: [...PLACES_KEY, edition],
    enabled: client !== undefined,
    queryFn: async () => {
      await ensure(client).loadPlaces();
      return true;
    },
  });
}

/** From here on an answer takes longer than a letter may wait for. */
const MOST_IN_PAGE = 20_000;

/** The engine in the page itself, for a directory that is small enough; the worker's answers until it is there. */
export function pageEngineQuery(
  root: URL,
  manifest: Manifest | undefined,
  data: DirectoryData | undefined,
  places: PlacesState,
) {
  const edition = manifest && editionOf(manifest);
  // A large edition has no records here.
  const isSmall = data?.records[0] !== undefined && data.records.length <= MOST_IN_PAGE;
  return queryOptions({
    ...FOREVER,
    queryKey: ['page-engine', root.href, edition && editionKey(edition)],
    // After the worker: it has the files by then, and answers from the first letter.
    enabled: edition !== undefined && isSmall && places === 'known',
    structuralSharing: false,
    queryFn: async () => {
      const { preparePageEngine } = await import('./page-engine.ts');
      return { rankNow: await preparePageEngine(root, ensure(edition), ensure(data)) };
    },
  });
}

/** `missing`: their file cannot be had; regions, departments and the towns of organisations are known without it. */
export type PlacesState = 'coming' | 'known' | 'missing';

/** Who is asked, and what that engine knows: with every commune its answers may be others. */
export interface Question {
  client: EngineClient | undefined;
  edition: string;
  places: PlacesState;
}

export function rankingQuery(
  { client, ...state }: Question,
  request: SearchRequest,
  sort: Sort,
  wanted: boolean,
) {
  return queryOptions({
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: ANSWER_KEPT_MS,
    structuralSharing: false,
    queryKey: ['ranking', state, request, sort],
    enabled: wanted && client !== undefined,
    queryFn: ({ signal }) => ensure(client).rank(request, sort, signal),
  });
}

/** Results that each of several requests would have. */
export function countsQuery({ client, ...state }: Question, requests: readonly SearchRequest[]) {
  return queryOptions({
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: ANSWER_KEPT_MS,
    queryKey: ['counts', state, requests],
    enabled: client !== undefined && requests.length > 0,
    queryFn: () => ensure(client).count(requests),
  });
}

/** What may follow the words typed so far; the answer names the words that it is for. */
export function suggestionsQuery({ client, ...state }: Question, request: SuggestRequest) {
  const { query } = request;
  return queryOptions({
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: ANSWER_KEPT_MS,
    queryKey: ['suggestions', state, request],
    enabled: client !== undefined && query.trim() !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const suggestions = await ensure(client).suggest(request);
      // Taken, so that words left behind are dropped: their refusal is not to be tried again.
      signal.throwIfAborted();
      return { query, suggestions };
    },
  });
}

/** A territory by its code, null when there is none. */
export function placeQuery({ client, ...state }: Question, code: string | undefined) {
  return queryOptions({
    ...FOREVER,
    queryKey: ['place', state, code],
    enabled: client !== undefined && code !== undefined,
    queryFn: async () => (await ensure(client).place(ensure(code))) ?? null,
  });
}

/** Names of territories by code, of those that the engine knows. */
export function placeNamesQuery({ client, ...state }: Question, codes: readonly string[]) {
  return queryOptions({
    ...FOREVER,
    queryKey: ['place-names', state, codes],
    enabled: client !== undefined && codes.length > 0,
    structuralSharing: false,
    queryFn: async () => {
      const places = await Promise.all(codes.map((code) => ensure(client).place(code)));
      return new Map(places.flatMap((place) => (place ? [[place.code, place.name] as const] : [])));
    },
  });
}

/** What `enabled` has already promised. */
export function ensure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a query ran before what it needs');
  return value;
}
