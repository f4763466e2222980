/** Which modules the first page needs at once: one file of them for every page, not thirty. */
import type { Plugin } from 'vite';

export interface FirstModules {
  /** Reads the graph of the modules once it is whole. */
  plugin: Plugin;
  /** The files that are made of them, for the bundler. */
  groups: { name: string; test: RegExp | ((id: string) => boolean) }[];
}

const ENTRY = /\/src\/main\.tsx$/;
/** The parts of pages, and what a page in a frame does without: the header, and steps in the history. */
const OWN = /\/src\/(?:main\.tsx|pages\/|ui\/layout\/(?:site-header|logo)|state\/url-sync)/;
/** What the framed page shares with the one that makes its code: small modules, one file. */
const FRAME =
  /\/src\/(?:domain\/embed-parameters|engine\/color\/hex-color|state\/(?:embed-settings|locked-view))\./;

/**
 * `page` is the folder of the page that most people open. What only other parts share stays out of it: a
 * bundler left to itself would put it in front of the first list, or in a file for each pair of parts.
 */
export function createFirstModules(page: string): FirstModules {
  const first = new Set<string>();
  const plugin: Plugin = {
    name: 'first-modules',
    apply: 'build',
    buildEnd() {
      const ids = [...this.getModuleIds()];
      const roots = ids.filter((id) => ENTRY.test(id) || id.endsWith(`/src/pages/${page}/open-page.tsx`));
      if (roots.length !== 2) {
        throw new Error(
          `expected src/main.tsx and src/pages/${page}/open-page.tsx, found ${roots.join(', ')}`,
        );
      }
      first.clear();
      for (const id of reachable(roots, (one) => this.getModuleInfo(one)?.importedIds ?? [])) {
        if (!OWN.test(id)) first.add(id);
      }
    },
  };
  // What the first page needs before it can show anything, its own components left out.
  const groups = [
    { name: 'first', test: (id: string) => first.has(id) },
    { name: 'frame', test: FRAME },
  ];
  return { plugin, groups };
}

function reachable(from: readonly string[], importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set(from);
  // A set gives what is added to it while it is read.
  for (const id of found) for (const imported of importsOf(id)) found.add(imported);
  return found;
}
