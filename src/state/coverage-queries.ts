/** Everything that the coverage page waits for: key and how it is got. */
import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { Manifest } from '#domain/artefacts.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { type TerritoryLevel, territoriesSchema } from '#domain/territory.ts';
import { encodeScenario } from '#engine/coverage/scenario.ts';
import { ModuleError } from './artefact-client.ts';
import { editionKey, editionOf, fetchFile } from './artefact-files.ts';
import type { CoverageClient } from './coverage-client.ts';
import type { CoverageSet } from './coverage-host.ts';
import type { CoverageLevel } from './coverage-view.ts';

const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;
/** Answers are cheap to ask again: those of the last minutes are kept for the way back. */
const ANSWER = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 300_000,
  // A table of 1,255 rows is replaced as a whole: comparing it to the last one would cost more than it saves.
  structuralSharing: false,
  placeholderData: keepPreviousData,
} as const;

/** Names of kinds, sectors, needs, regions and departments: what the choosers need before the engine is there. */
export function coverageWordsQuery(root: URL, manifest: Manifest | undefined) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['coverage-words', root.href, edition && editionKey(edition)],
    queryFn:
      edition === undefined
        ? skipToken
        : async ({ signal }) => {
            const [taxonomy, territories] = await Promise.all([
              fetchFile(root, edition, 'taxonomy.json', taxonomySchema, signal),
              fetchFile(root, edition, 'territories.json', territoriesSchema, signal),
            ]);
            return { taxonomy, territories };
          },
  });
}

/** The engine in its worker. */
export function coverageClientQuery(root: URL, manifest: Manifest | undefined) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['coverage-client', root.href, edition && editionKey(edition)],
    queryFn:
      edition === undefined
        ? skipToken
        : async () => {
            const { openCoverage } = await import('./coverage-client.ts').catch(() => {
              throw new ModuleError('coverage-client');
            });
            return openCoverage(root, edition);
          },
  });
}

/** An engine, and the edition that it answers for. */
export interface CoverageQuestion {
  client: CoverageClient | undefined;
  edition: string;
}

const keyOf = ({ filters, scenario }: CoverageSet) => [filters, encodeScenario(scenario)] as const;

export function coverageTableQuery(
  { client, edition }: CoverageQuestion,
  set: CoverageSet,
  level: CoverageLevel,
) {
  return queryOptions({
    ...ANSWER,
    queryKey: ['coverage-table', edition, keyOf(set), level],
    queryFn: client === undefined ? skipToken : () => client.table(set, level),
  });
}

export function coverageMatrixQuery(
  { client, edition }: CoverageQuestion,
  set: CoverageSet,
  level: CoverageLevel,
  sectors: readonly string[],
) {
  return queryOptions({
    ...ANSWER,
    queryKey: ['coverage-matrix', edition, keyOf(set), level, sectors],
    queryFn: client === undefined ? skipToken : () => client.matrix(set, level, sectors),
  });
}

export function coverageComparisonQuery(
  { client, edition }: CoverageQuestion,
  set: CoverageSet,
  codes: readonly string[],
) {
  return queryOptions({
    ...ANSWER,
    queryKey: ['coverage-comparison', edition, keyOf(set), codes],
    queryFn: client === undefined ? skipToken : () => client.compare(set, codes),
  });
}

export function coverageWhiteQuery(
  { client, edition }: CoverageQuestion,
  set: CoverageSet,
  radiusKm: number,
  within: string | undefined,
) {
  return queryOptions({
    ...ANSWER,
    queryKey: ['coverage-white', edition, keyOf(set), radiusKm, within],
    queryFn: client === undefined ? skipToken : () => client.white(set, radiusKm, within),
  });
}

/** Null for a code that no territory has: a query cannot answer with undefined. */
export function territorySheetQuery({ client, edition }: CoverageQuestion, code: string) {
  return queryOptions({
    ...FOREVER,
    structuralSharing: false,
    queryKey: ['territory-sheet', edition, code],
    queryFn: client === undefined ? skipToken : async () => (await client.sheet(code)) ?? null,
  });
}

/** Null where nothing can be drawn. The sheet does without it: one try, and no failure of the page. */
export function territoryMapQuery({ client, edition }: CoverageQuestion, code: string) {
  return queryOptions({
    ...FOREVER,
    structuralSharing: false,
    queryKey: ['territory-map', edition, code],
    queryFn: client === undefined ? skipToken : async () => (await client.map(code)) ?? null,
  });
}

export function territoriesFoundQuery(
  { client, edition }: CoverageQuestion,
  words: string,
  level?: TerritoryLevel,
) {
  return queryOptions({
    ...ANSWER,
    queryKey: ['territories-found', edition, words, level],
    queryFn: client === undefined ? skipToken : () => client.find(words, level),
  });
}

export function organizationsFoundQuery({ client, edition }: CoverageQuestion, words: string) {
  return queryOptions({
    ...ANSWER,
    queryKey: ['organizations-found', edition, words],
    queryFn: client === undefined ? skipToken : () => client.findOrganizations(words),
  });
}

export function coveragePresentQuery({ client, edition }: CoverageQuestion, set: CoverageSet, code: string) {
  return queryOptions({
    ...ANSWER,
    queryKey: ['coverage-present', edition, keyOf(set), code],
    queryFn: client === undefined ? skipToken : () => client.present(set, code),
  });
}

export function coverageShapesQuery({ client, edition }: CoverageQuestion, level: CoverageLevel) {
  return queryOptions({
    ...FOREVER,
    structuralSharing: false,
    queryKey: ['coverage-shapes', edition, level],
    queryFn: client === undefined ? skipToken : () => client.shapes(level),
  });
}
