/** A worker's side of any engine. */
import { expose } from 'comlink';

/** Answers the questions of the page that started this script, and tells it that the script runs and lives. */
export function serveWorker(host: object): void {
  expose(host);
  self.addEventListener('message', ({ data }) => {
    if (data === 'ping') self.postMessage('alive');
  });
  // Until it is said, the script may still fail to load.
  self.postMessage('ready');
}
