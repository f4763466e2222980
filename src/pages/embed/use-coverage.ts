/** The coverage that a frame shows: the same figures as the page of the site, for the filters of the frame. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Territories } from '#domain/territory.ts';
import type { CoverageTable } from '#engine/coverage/coverage.ts';
import { RADII_KM } from '#engine/coverage/coverage.ts';
import { editionKey, editionOf } from '#state/artefact-files.ts';
import {
  type CoverageQuestion,
  coverageClientQuery,
  coverageTableQuery,
  coverageWordsQuery,
} from '#state/coverage-queries.ts';
import { type CoverageFilters, type CoverageLevel, INITIAL_COVERAGE } from '#state/coverage-view.ts';
import { type Failure, failureOf } from '#state/failure.ts';
import { manifestQuery } from '#state/queries.ts';
import { useView } from '#state/use-view.tsx';

export type FramedCoverage =
  | { status: 'loading' }
  | Failure
  | {
      status: 'ready';
      table: CoverageTable;
      territories: Territories;
      question: CoverageQuestion;
      radiusKm: number;
    };

/** @param filters those of the frame, without the ids that the directory does not know */
export function useCoverage(root: URL, level: CoverageLevel, filters: CoverageFilters): FramedCoverage {
  const asked = useView((view) => view.reach?.radiusKm);
  const manifest = useQuery(manifestQuery(root));
  const words = useQuery(coverageWordsQuery(root, manifest.data));
  const client = useQuery(coverageClientQuery(root, manifest.data));
  const edition = manifest.data ? editionKey(editionOf(manifest.data)) : '';
  const question = useMemo(() => ({ client: client.data, edition }), [client.data, edition]);
  const set = useMemo(() => {
    const { kinds, sectors, needs } = filters;
    return { filters: { kinds, sectors, needs }, scenario: [] };
  }, [filters]);
  const answer = useQuery(coverageTableQuery(question, set, level));
  const failure = failureOf([manifest, words, client, answer]);
  if (failure) return failure;
  if (!words.data || answer.data?.table.level !== level) return { status: 'loading' };
  const { territories } = words.data;
  const radiusKm = RADII_KM.find((radius) => radius === asked) ?? INITIAL_COVERAGE.radiusKm;
  return { status: 'ready', table: answer.data.table, territories, question, radiusKm };
}
