/** The worker's side of the coverage engine. */
import { createCoverageHost } from './coverage-host.ts';
import { serveWorker } from './serve-worker.ts';

serveWorker(createCoverageHost());
