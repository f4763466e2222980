/** What the page of what changed waits for. */
import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Manifest } from '#domain/artefacts.ts';
import { changesFileSchema } from '#domain/changes.ts';
import { editionKey, editionOf, fetchFile } from './artefact-files.ts';
import { FOREVER } from './queries.ts';

export function changesQuery(root: URL, manifest: Manifest | undefined) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['changes', root.href, edition && editionKey(edition)],
    queryFn:
      edition === undefined
        ? skipToken
        : ({ signal }) => fetchFile(root, edition, 'changes.json', changesFileSchema, signal),
  });
}
