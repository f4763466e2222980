/** Emits `sw.js`, the web app manifests and their icons: what makes the site installable, and readable without network. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Language } from '#domain/language.ts';
import type { OfflinePlan } from '#engine/offline/offline-plan.ts';
import type { PublishedSite } from '../publication.ts';
import { appIcons } from './app-icons.ts';
import { appManifest, manifestFile } from './app-manifest.ts';
import { KILL_SWITCH } from './kill-switch.ts';
import { makePlan, type SiteParts } from './make-plan.ts';

const ENTRY = 'src/service-worker.ts';

export interface OfflineOptions {
  published: PublishedSite;
  /** The mark of the project, for a publication without a logo of its own. */
  mark: string;
  /** Title and description of the directory. */
  headOf: (language: Language) => { title: string; description: string };
  /** False removes what earlier builds left on the machines of visitors. */
  isOn: boolean;
  parts: () => Omit<SiteParts, 'dir'>;
}

export function offline(options: OfflineOptions): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    async generateBundle() {
      const { published, mark } = options;
      const logo = published.site.logo === undefined ? mark : join(published.folder, 'logo.svg');
      for (const [fileName, source] of appIcons(readFileSync(logo, 'utf8')))
        this.emitFile({ type: 'asset', fileName, source });
      for (const language of published.languages) {
        const source = appManifest(published, language, options.headOf(language));
        this.emitFile({ type: 'asset', fileName: manifestFile(language), source });
      }
    },
    writeBundle: {
      // After the last page has been written: the plan names them as they are.
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const code = options.isOn ? await workerCode(makePlan({ ...options.parts(), dir })) : KILL_SWITCH;
        writeFileSync(join(dir, 'sw.js'), code);
      },
    },
  };
}

async function workerCode(plan: OfflinePlan): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __OFFLINE_PLAN__: JSON.stringify(plan) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { output: { minify: true } },
      lib: { entry: ENTRY, formats: ['iife'], name: 'offline', fileName: 'sw' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  if (output?.type !== 'chunk') throw new Error(`expected one file of ${ENTRY}, found none`);
  return output.code;
}
