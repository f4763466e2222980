/** The worker's side of the files of a selection. */
import { expose } from 'comlink';
import { createSelectionHost } from './selection-host.ts';

expose(createSelectionHost());

// Whoever started this script learns that it runs; until then it may still fail to load.
self.postMessage('ready');
