/** `embed.js`: the custom element of partner sites, in one file whose name never changes. */
import { build, type Plugin, type Rollup } from 'vite';

const ENTRY = 'src/element.ts';

/**
 * Builds the element beside the site, apart from its chunks: a partner loads one small file, and the pages of the site
 * share nothing with it.
 */
export function elementScript(): Plugin {
  return {
    name: 'element-script',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          // Vite leaves the spaces of a library to its readers: this file is served as it is.
          rolldownOptions: { output: { minify: true } },
          lib: { entry: ENTRY, formats: ['iife'], name: 'mapsterMap', fileName: 'embed' },
        },
      });
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: codeOf(built) });
    },
  };
}

function codeOf(built: Awaited<ReturnType<typeof build>>): string {
  const outputs = Array.isArray(built) ? built : [built];
  const files = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...others] = files;
  if (chunk?.type !== 'chunk' || others.length > 0) {
    throw new Error(
      `expected one file of ${ENTRY}, found ${files.map(({ fileName }: Rollup.OutputChunk | Rollup.OutputAsset) => fileName).join(', ')}`,
    );
  }
  return chunk.code;
}
