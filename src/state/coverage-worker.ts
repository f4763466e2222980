/** The worker's side of the coverage engine. */
import { expose } from 'comlink';
import { createCoverageHost } from './coverage-host.ts';

expose(createCoverageHost());

// Whoever started this script learns that it runs; until then it may still fail to load.
self.postMessage('ready');
