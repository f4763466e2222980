/** The worker's side of the files of a selection. */
import { createSelectionHost } from './selection-host.ts';
import { serveWorker } from './serve-worker.ts';

serveWorker(createSelectionHost());
