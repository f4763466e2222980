/** What a page asks for only once it runs, fetched beside the entry: one round trip less on a slow line. */
import type { Rollup } from 'vite';
import { withHead } from '../head.ts';

type Chunk = Rollup.OutputChunk;

/** What the first sight of a page needs, as the ends of paths of modules: `/i18n/fr.ts`. */
export interface FirstModulesOfPage {
  /** Asked for by name once the entry runs: the words of the language, the module of the page. */
  scripts: readonly string[];
  /** Those that draw what the build writes into the page, where its script does not: only their looks are needed. */
  looks: readonly string[];
}

/**
 * Adds links to the scripts and styles of the modules, and of all that they import at once, without those that the page
 * asks for already.
 *
 * @throws {Error} for a module that has no chunk of its own
 */
export function withPreloads(
  html: string,
  { scripts, looks }: FirstModulesOfPage,
  bundle: Rollup.OutputBundle,
): string {
  const run = chunksOf(scripts, bundle);
  const styles = [...run, ...chunksOf(looks, bundle)].flatMap(({ viteMetadata }) => [
    ...(viteMetadata?.importedCss ?? []),
  ]);
  const fresh = (file: string) => !html.includes(file);
  const files = [...run].map(({ fileName }) => fileName);
  return withHead(html, [
    ...files.filter(fresh).map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`),
    ...[...new Set(styles)]
      .filter(fresh)
      .map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
  ]);
}

/** The chunk made from a module. @throws {Error} when there is none */
export function chunkOf(module: string, bundle: Rollup.OutputBundle): Chunk {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module),
  );
  if (chunk?.type !== 'chunk') throw new Error(`expected a chunk of "${module}" in the bundle, found none`);
  return chunk;
}

/** Chunks of modules, with all that they import at once. */
function chunksOf(modules: readonly string[], bundle: Rollup.OutputBundle): Set<Chunk> {
  const found = new Set(modules.map((module) => chunkOf(module, bundle)));
  // A set gives what is added to it while it is read.
  for (const { imports } of found) {
    for (const file of imports) {
      const chunk = bundle[file];
      if (chunk?.type === 'chunk') found.add(chunk);
    }
  }
  return found;
}
