import { useQuery, useQueryClient } from '@tanstack/react-query';
import { editionKey, editionOf } from '#state/artefact-files.ts';
import { ensure, FOREVER, manifestQuery } from '#state/queries.ts';
import { openSelection, type SelectionClient } from '#state/selection-client.ts';

/** The worker that makes files, started at the first of them and kept for the next. */
export function useSelectionFiles(root: URL) {
  const queries = useQueryClient();
  const manifest = useQuery(manifestQuery(root)).data;
  const open = (): Promise<SelectionClient> => {
    const edition = editionOf(ensure(manifest));
    return queries.fetchQuery({
      ...FOREVER,
      structuralSharing: false,
      queryKey: ['selection', root.href, editionKey(edition)],
      queryFn: () => openSelection(root, edition),
    });
  };
  return { manifest, open };
}
