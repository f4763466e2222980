/** The service worker as the page sees it: registered when nothing else is due, never in the way. */
import { OTHER_EDITION } from '#engine/offline/offline-plan.ts';

/** Looking for another edition sooner would be noise: an edition is a matter of days. Counted by no clock that can be set. */
const LOOK_EVERY_MS = 60 * 60_000;
/** A first visit is over once nothing was fetched for this long: on a slow line, a script of the map takes three seconds. */
const REST_MS = 4000;
/** Who goes on looking around waits no longer than this for what is kept for later. */
const MOST_RESTS = 8;

/**
 * Registers the worker of the site and says when there is another edition than that of this page: loaded anew, the page
 * is of that one. Where storage is refused or full, nothing happens: the site works as it did.
 */
export async function registerOffline(window: Window, root: URL, onOtherEdition: () => void): Promise<void> {
  const registration = await register(window, root).catch(() => undefined);
  if (registration === undefined) return;
  const container = window.navigator.serviceWorker;
  container.addEventListener('message', ({ data }) => {
    if (data === OTHER_EDITION) onOtherEdition();
  });
  // Only the worker knows of which edition a page is: it is told the address, and answers where there is another.
  const tellAddress = (worker: ServiceWorker | null) =>
    whenActivated(worker, () => worker?.postMessage(window.location.origin + window.location.pathname));
  container.addEventListener('controllerchange', () => tellAddress(container.controller));
  lookAgain(window, registration);
  // The first page was there before the worker: it is visited all the same.
  tellAddress((await container.ready).active);
}

/** What is said to a worker sooner reaches it before it has looked at what was there before it. */
function whenActivated(worker: ServiceWorker | null, then: () => void): void {
  const look = () => {
    if (worker?.state !== 'activated') return;
    worker.removeEventListener('statechange', look);
    then();
  };
  worker?.addEventListener('statechange', look);
  look();
}

async function restOf({ performance }: Window): Promise<void> {
  const fetched = () => performance.getEntriesByType('resource').length;
  for (let rest = 0, before = -1; before !== fetched() && rest < MOST_RESTS; rest += 1) {
    before = fetched();
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
}

/** Sandboxed frames and private windows refuse with an exception, some at the mere sight of the container. */
async function register(window: Window, root: URL): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = window.navigator;
  // The worker fetches the whole site: at a first visit that would take the line from the list and the map.
  if (!serviceWorker.controller) await restOf(window);
  return serviceWorker.register(new URL('sw.js', root), { updateViaCache: 'none' });
}

/** When the visitor comes back to a page that stayed open. */
function lookAgain({ document }: Window, registration: ServiceWorkerRegistration): void {
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - looked < LOOK_EVERY_MS) return;
    looked = performance.now();
    void registration.update().catch(() => undefined);
  });
}
