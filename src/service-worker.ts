/**
 * The service worker: the last build that this visitor was given, whole, for when there is no network. Built apart by
 * `scripts/site/offline/plugin.ts`, which writes the plan into it.
 *
 * It installs everything or nothing, waits until it is asked to take over (or until no page is open), and keeps the
 * files of the build before as long as a page of it is open.
 */
import { fallbackOf, type OfflinePlan, type PlannedFile, routeOf } from '#engine/offline/offline-plan.ts';

interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface RequestEvent extends WorkerEvent {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}
interface NoteEvent extends WorkerEvent {
  data: unknown;
}
/** What is used of `ServiceWorkerGlobalScope`: its own types do not go with those of a page. */
interface Scope {
  registration: { scope: string };
  clients: {
    matchAll: (options: {
      includeUncontrolled: boolean;
      type: 'window';
    }) => Promise<readonly { id: string }[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
    (type: 'message', listener: (event: NoteEvent) => void): void;
    (type: 'fetch', listener: (event: RequestEvent) => void): void;
  };
}

declare const self: Scope;
/** Written by the build. */
declare const __OFFLINE_PLAN__: OfflinePlan;

const plan = __OFFLINE_PLAN__;
const scope = new URL(self.registration.scope);
/** A host may hold several publications: each deletes its own only. */
const PREFIX = `directory ${scope.pathname} `;
const OWN = PREFIX + plan.id;
const PLANNED = new Set(plan.files.map(({ key }) => new URL(key, scope).href));
/** Where the open pages of other builds are written down: the worker itself is stopped between two events. */
const PAGES_KEY = new URL('data/.pages', scope).href;
const AT_ONCE = 6;
const MOST_VISITED = 150;
const MOST_CARRIED = 40;

/** Ids of open pages that are not of this build. */
interface OtherPages {
  /** Opened before this build took over: their files are in the caches before. */
  older: string[];
  /** Caches of the builds before: not one that is being filled for the next. */
  caches: string[];
  /** Given by a host that has another build by now: only the network has their files. */
  foreign: string[];
}
const NONE: OtherPages = { older: [], caches: [], foreign: [] };
let others: OtherPages | undefined;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  else if (typeof event.data === 'string' && URL.canParse(event.data))
    event.waitUntil(keepVisited(event.data));
});
self.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  if (request.method !== 'GET') return;
  const route = routeOf(new URL(request.url), scope, request.mode === 'navigate', plan);
  if (route.kind === 'page') {
    event.respondWith(answerPage(request, route.folder, event.resultingClientId));
  } else if (route.kind === 'stable') event.respondWith(answerStable(request, route.key));
  else if (route.kind === 'own') {
    // Once its page is there: the one before it has left by then.
    event.waitUntil(sweep());
    event.respondWith(answerOwn(request, route.key, clientId));
  }
});

/** Without the room, or with a file that is not the one planned, nothing is kept and the site works as before. */
async function install(): Promise<void> {
  const before = await otherCaches();
  const cache = await caches.open(OWN);
  try {
    const left = [...plan.files];
    const lane = async () => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) await store(cache, file);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
  await carryVisited(before).catch(() => undefined);
}

async function store(cache: Cache, { key, sha256, isStable, isPage }: PlannedFile): Promise<void> {
  const url = new URL(key, scope).href;
  const kept = isStable && (await caches.match(url));
  if (kept) return cache.put(url, kept);
  const response = await fetch(url, { cache: isStable ? 'default' : 'no-cache' });
  const body = await response.arrayBuffer();
  const isPlanned = isPage
    ? isOfThisBuild(new TextDecoder().decode(body))
    : sha256 === undefined || sha256 === (await digest(body));
  if (!response.ok || !isPlanned)
    throw new Error(`expected ${url} of the build ${plan.build}, found another`);
  // Made anew: a page that was reached through a redirection could not be shown.
  const { headers } = response;
  return cache.put(
    url,
    new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } }),
  );
}

async function digest(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isOfThisBuild(html: string): boolean {
  return html.includes(`data-build="${plan.build}"`);
}

/** Pages that were visited before stay at hand, as this build has them. */
async function carryVisited(before: readonly string[]): Promise<void> {
  for (const name of before) {
    const visited = (await (await caches.open(name)).keys()).map(({ url }) => url).filter(isVisited);
    for (const url of visited.slice(-MOST_CARRIED)) await keepVisited(url);
  }
}

function isVisited(url: string): boolean {
  return url.endsWith('/') && !PLANNED.has(url);
}

/** Also for the page that was there before this worker: it asks to be kept by its address. */
async function keepVisited(address: string): Promise<void> {
  const route = routeOf(new URL(address), scope, true, plan);
  if (route.kind !== 'page') return;
  const url = new URL(route.folder, scope).href;
  if (PLANNED.has(url)) return;
  const response = await fetch(url, { cache: 'no-cache' });
  if (response.ok) await remember(url, await response.text());
}

async function remember(url: string, html: string): Promise<void> {
  if (!isOfThisBuild(html)) return;
  const cache = await caches.open(OWN);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  // A full disk loses this page, not the visit.
  await cache.put(url, new Response(html, { headers })).catch(() => undefined);
  const visited = (await cache.keys()).filter((request) => isVisited(request.url));
  for (const request of visited.slice(0, -MOST_VISITED)) await cache.delete(request);
}

async function activate(): Promise<void> {
  const [open, before] = [await openPages(), await otherCaches()];
  if (open.length > 0 && before.length > 0) return writeOthers({ older: open, caches: before, foreign: [] });
  await forget(before);
}

/** Removes the caches of the builds before once no page of theirs is open. */
async function sweep(): Promise<void> {
  const { older, caches: before, foreign } = await readOthers();
  if (older.length + foreign.length === 0) return;
  const open = new Set(await openPages());
  const alive = older.filter((id) => open.has(id));
  if (alive.length === 0) await forget(before);
  const stay = foreign.filter((id) => open.has(id));
  await writeOthers({ older: alive, caches: alive.length === 0 ? [] : before, foreign: stay });
}

async function answerPage(request: Request, folder: string, opened: string): Promise<Response> {
  const url = new URL(folder, scope).href;
  const kept = await (await caches.open(OWN)).match(url);
  if (kept) return kept;
  const response = await fetch(request).catch(() => undefined);
  if (response === undefined) {
    const fallback = fallbackOf(folder, plan);
    return fallback === folder ? Response.error() : Response.redirect(new URL(fallback, scope).href);
  }
  if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  if (isOfThisBuild(html)) await remember(url, html);
  else {
    const known = await readOthers();
    await writeOthers({ ...known, foreign: [...known.foreign, opened] });
  }
  return new Response(html, { status: response.status, headers: response.headers });
}

async function answerStable(request: Request, key: string): Promise<Response> {
  const url = new URL(key, scope).href;
  const kept = await Promise.all(
    (await ourCaches()).map(async (name) => (await caches.open(name)).match(url)),
  );
  return kept.find((one) => one !== undefined) ?? fetch(request);
}

async function answerOwn(request: Request, key: string, asker: string): Promise<Response> {
  const { older, caches: before, foreign } = await readOthers();
  if (foreign.includes(asker)) return fetch(request);
  const names = older.includes(asker) ? before : [OWN];
  for (const name of names) {
    const kept = await (await caches.open(name)).match(new URL(key, scope).href);
    if (kept) return kept;
  }
  return fetch(request);
}

async function openPages(): Promise<string[]> {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return open.map(({ id }) => id);
}

async function ourCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function otherCaches(): Promise<string[]> {
  return (await ourCaches()).filter((name) => name !== OWN);
}

async function forget(names: readonly string[]): Promise<void> {
  for (const name of names) await caches.delete(name);
}

async function readOthers(): Promise<OtherPages> {
  if (others !== undefined) return others;
  const written = await (await caches.open(OWN)).match(PAGES_KEY);
  others = written === undefined ? NONE : { ...NONE, ...(await written.json()) };
  return others ?? NONE;
}

async function writeOthers(pages: OtherPages): Promise<void> {
  others = pages;
  await (await caches.open(OWN)).put(PAGES_KEY, new Response(JSON.stringify(pages))).catch(() => undefined);
}
