/**
 * The service worker: the last build that this visitor was given, whole, for when there is no network. Built apart by
 * `scripts/site/offline/plugin.ts`, which writes the plan into it.
 *
 * It installs everything or nothing, then takes over as soon as the browser lets it. Nothing changes in the pages that
 * are open: each is answered with the files of its own build, which are kept for as long, and is told that there is
 * another. The other way about, a worker that waits until it is asked to take over, was tried: Chromium lets it wait for
 * half a minute and more where another page has just started the worker before it again, and a button that does nothing
 * is what the visitor saw.
 */
import {
  fallbackOf,
  type OfflinePlan,
  OTHER_EDITION,
  type PlannedFile,
  routeOf,
} from '#engine/offline/offline-plan.ts';

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
  source: { id: string; postMessage: (note: typeof OTHER_EDITION) => void } | null;
}
/** What is used of `ServiceWorkerGlobalScope`: its own types do not go with those of a page. */
interface Scope {
  registration: { scope: string };
  /** Of a page that is still loading, it waits until the page is there. */
  clients: { get: (id: string) => Promise<object | undefined> };
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
const OWN = cacheOf(plan.build) + plan.id;
const PLANNED = new Set(plan.files.map(({ key }) => new URL(key, scope).href));
/** Written down, and for the workers of all builds: each of them is stopped between two events. */
const NOTES = `${PREFIX}pages`;
const NOTES_KEY = new URL('data/.pages', scope).href;
const AT_ONCE = 6;
const MOST_VISITED = 150;
const MOST_CARRIED = 40;
/** More are looked through for those that have left. */
const MOST_PAGES = 20;

interface Notes {
  /** Builds of the open pages, by their id; `HOST` where the page was none of ours to answer. */
  pages: Record<string, string>;
  /** Caches of the builds before: not one that is being filled for the next. */
  before: string[];
}
/** Build of a page whose files are always asked of the host. */
const HOST = '';
let notes: Promise<Notes> | undefined;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  const { data, source } = event;
  if (typeof data !== 'string' || !URL.canParse(data)) return;
  event.waitUntil(keepVisited(data));
  event.waitUntil(tellEdition(source));
  // The page is at rest: the one before it has left by now, which may still have been there at its first request.
  event.waitUntil(sweep());
});
self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== 'GET') return;
  const isNavigation = request.mode === 'navigate';
  const route = routeOf(new URL(request.url), scope, isNavigation, plan);
  if (route.kind === 'page') event.respondWith(answerPage(event, route.folder));
  else if (isNavigation) event.waitUntil(notePage(resultingClientId, HOST));
  else if (route.kind === 'stable') event.respondWith(answerStable(request, route.key));
  else if (route.kind === 'own') event.respondWith(answerOwn(request, route.key, clientId));
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
  // It is done when the browser is: nobody waits for it.
  void self.skipWaiting();
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

function buildOf(html: string): string {
  return /<html[^>]* data-build="(\w+)"/.exec(html)?.[1] ?? HOST;
}

function isOfThisBuild(html: string): boolean {
  return buildOf(html) === plan.build;
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
  const before = await otherCaches();
  await change((known) => {
    known.before = before;
  });
}

/** Forgets the pages that have left, and the builds before of which no page is open. */
async function sweep(): Promise<void> {
  const { pages, before } = await readNotes();
  const ids = Object.keys(pages);
  if (before.length === 0 && ids.length < MOST_PAGES) return;
  const open = await Promise.all(ids.map((id) => self.clients.get(id)));
  const left = ids.filter((_, index) => open[index] === undefined);
  const stay = ids.filter((id) => !left.includes(id));
  const isNeeded = (name: string) => stay.some((id) => isOfOther(name, pages[id]));
  for (const name of before) if (!isNeeded(name)) await caches.delete(name);
  await change((known) => {
    for (const id of left) delete known.pages[id];
    known.before = known.before.filter(isNeeded);
  });
}

/** A page of a build before is told that there is another by now. */
async function tellEdition(page: NoteEvent['source']): Promise<void> {
  if (page === null) return;
  const { pages, before } = await readNotes();
  if (before.some((name) => isOfOther(name, pages[page.id]))) page.postMessage(OTHER_EDITION);
}

async function answerPage(event: RequestEvent, folder: string): Promise<Response> {
  const { request, resultingClientId } = event;
  const url = new URL(folder, scope).href;
  const kept = await (await caches.open(OWN)).match(url);
  if (kept) {
    event.waitUntil(notePage(resultingClientId, plan.build));
    return kept;
  }
  const response = await fetch(request).catch(() => undefined);
  if (response === undefined) {
    const fallback = fallbackOf(folder, plan);
    return fallback === folder ? Response.error() : Response.redirect(new URL(fallback, scope).href);
  }
  const isPage = response.ok && response.headers.get('content-type')?.startsWith('text/html');
  const html = isPage ? await response.text() : '';
  if (isOfThisBuild(html)) await remember(url, html);
  // Before it is given: its first request may ask for a file of its build.
  await notePage(resultingClientId, buildOf(html));
  return isPage ? new Response(html, { status: response.status, headers: response.headers }) : response;
}

async function answerStable(request: Request, key: string): Promise<Response> {
  const url = new URL(key, scope).href;
  const kept = await Promise.all(
    (await ourCaches()).map(async (name) => (await caches.open(name)).match(url)),
  );
  return kept.find((one) => one !== undefined) ?? fetch(request);
}

async function answerOwn(request: Request, key: string, asker: string): Promise<Response> {
  const { pages } = await readNotes();
  const build = pages[asker] ?? plan.build;
  const names = build === plan.build ? [OWN] : (await ourCaches()).filter((name) => isOfOther(name, build));
  for (const name of names) {
    const kept = await (await caches.open(name)).match(new URL(key, scope).href);
    if (kept) return kept;
  }
  return fetch(request);
}

/** What the names of the caches of a build begin with. */
function cacheOf(build: string): string {
  return `${PREFIX}${build} `;
}

/** Whether a cache holds a build that is not this one. Two plans may be of one: its pages are answered from the later. */
function isOfOther(name: string, build = HOST): boolean {
  return build !== HOST && build !== plan.build && name.startsWith(cacheOf(build));
}

/** Of all builds. */
async function ourCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NOTES);
}

async function otherCaches(): Promise<string[]> {
  return (await ourCaches()).filter((name) => name !== OWN);
}

async function notePage(id: string, build: string): Promise<void> {
  await change(({ pages }) => {
    pages[id] = build;
  });
}

function readNotes(): Promise<Notes> {
  notes ??= writtenNotes();
  return notes;
}

async function writtenNotes(): Promise<Notes> {
  const written = await (await caches.open(NOTES)).match(NOTES_KEY);
  return { pages: {}, before: [], ...(await written?.json()) };
}

/** A full disk keeps them for as long as the worker runs. */
async function change(edit: (known: Notes) => void): Promise<void> {
  const known = await readNotes();
  edit(known);
  const cache = await caches.open(NOTES);
  await cache.put(NOTES_KEY, new Response(JSON.stringify(known))).catch(() => undefined);
}
