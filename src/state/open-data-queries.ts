/** What the page of the open data waits for. */
import { queryOptions } from '@tanstack/react-query';
import { OPEN_DATA_FOLDER, openDataIndexSchema } from '#domain/open-data.ts';
import { fetchArtefact } from './artefact-client.ts';
import { FOREVER } from './queries.ts';

/** `fetchArtefact` looks below `data/` already. */
const INDEX_FILE = `${OPEN_DATA_FOLDER.replace('data/', '')}index.json`;

export function openDataIndexQuery(root: URL) {
  return queryOptions({
    ...FOREVER,
    queryKey: ['open-data-index', root.href],
    queryFn: ({ signal }) => fetchArtefact(root, INDEX_FILE, openDataIndexSchema, { signal }),
  });
}
