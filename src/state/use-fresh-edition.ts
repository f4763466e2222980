/** Whether the site has published another edition since this page was opened. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { manifestSchema } from '#domain/artefacts.ts';
import { fetchArtefact } from './artefact-client.ts';
import { editionKey, editionOf } from './artefact-files.ts';
import { manifestQuery } from './queries.ts';

/** Looking again sooner would be noise: an edition is a matter of days. Counted by no clock that can be set. */
const LOOK_EVERY_MS = 10 * 60_000;

/** True once a newer edition was seen. Looked for when the person comes back to the page; a failure is no news. */
export function useFreshEdition(root: URL): boolean {
  const client = useQueryClient();
  const [isFresh, setFresh] = useState(false);
  const looked = useRef(0);
  useEffect(() => {
    looked.current = performance.now();
    const look = async () => {
      if (document.visibilityState !== 'visible' || performance.now() - looked.current < LOOK_EVERY_MS)
        return;
      looked.current = performance.now();
      const current = client.getQueryData(manifestQuery(root).queryKey);
      const newest = await fetchArtefact(root, 'manifest.json', manifestSchema).catch(() => undefined);
      if (!current || !newest) return;
      setFresh(editionKey(editionOf(newest)) !== editionKey(editionOf(current)));
    };
    const onVisible = () => void look();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [client, root]);
  return isFresh;
}
