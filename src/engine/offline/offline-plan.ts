/**
 * What the site keeps on the visitor's machine, and which requests are answered from there. One plan is one build:
 * pages, scripts and data of two builds never meet, since what is named by its content is looked for by that name,
 * and what is not belongs to the build of the page that asks.
 */

/** One file that is kept. */
export interface PlannedFile {
  /** Address below the scope: `assets/first-….js`, `data/records.json?v=…`, `comparer/`, empty for the root. */
  key: string;
  /** What the content must be; missing where the name says it already, and for pages, which some hosts rewrite. */
  sha256?: string;
  /** True when the address names the content: the same in every build. */
  isStable?: true;
  /** True for an HTML page. */
  isPage?: true;
}

export interface OfflinePlan {
  /** Of this very plan. */
  id: string;
  /** What pages of this build say of themselves in `data-build`. */
  build: string;
  files: readonly PlannedFile[];
  /** Folders of the pages that stand in frames of other sites: never answered from here. */
  frames: readonly string[];
  /** Folders of the languages below the scope, the root one empty. */
  languages: readonly string[];
}

/** What the worker says to a page of a build before its own, which has told its address. */
export const OTHER_EDITION = 'another-edition';

export type Route =
  /** None of ours: the browser asks the network as if nothing was between. */
  | { kind: 'network' }
  | { kind: 'page'; folder: string }
  /** Named by its content: any copy will do. */
  | { kind: 'stable'; key: string }
  /** Of the build of the page that asks. */
  | { kind: 'own'; key: string };

const NETWORK: Route = { kind: 'network' };

/** Who answers a request; `scope` is the place of publication. */
export function routeOf(url: URL, scope: URL, isNavigation: boolean, plan: OfflinePlan): Route {
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return NETWORK;
  const path = url.pathname.slice(scope.pathname.length);
  if (isNavigation) {
    const folder = path.replace(/(^|\/)index\.html$/, '$1');
    const isFolder = folder === '' || folder.endsWith('/');
    return isFolder && !plan.frames.includes(folder) && !folder.startsWith('data/')
      ? { kind: 'page', folder }
      : NETWORK;
  }
  if (path.startsWith('assets/')) return { kind: 'stable', key: path };
  const version = url.searchParams.get('v');
  if (path.startsWith('data/') && version !== null) return { kind: 'stable', key: `${path}?v=${version}` };
  return plan.files.some(({ key, isPage }) => key === path && !isPage) ? { kind: 'own', key: path } : NETWORK;
}

/** Where to go without network for a page that is not kept: what shows the same from the data, else the directory. */
export function fallbackOf(folder: string, { languages }: OfflinePlan): string {
  const language =
    languages.toSorted((a, b) => b.length - a.length).find((one) => folder.startsWith(one)) ?? '';
  const [, place, name] =
    /^(territoires|organisations)\/([\w-]+)\/$/.exec(folder.slice(language.length)) ?? [];
  if (place === 'territoires') return `${language}territoires/?code=${name}`;
  return place === 'organisations' ? `${language}?selected=${name}` : language;
}
