/** MapLibre 6 is given its worker by its host: a file of this origin, so that the page needs no `blob:` worker. */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);
