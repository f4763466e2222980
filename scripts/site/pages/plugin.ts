/** Emits an HTML file for each page in each language from `index.html`, and serves them in development. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Plugin, Rollup } from 'vite';
import { digest } from '../offline/make-plan.ts';
import { type PageAddress, type PageSetting, toPage, withModule } from './page-html.ts';
import { wordsOf } from './page-words.ts';
import { chunkOf, withPreloads } from './preloads.ts';

export interface SitePagesOptions extends PageSetting {
  addresses: readonly PageAddress[];
  /** Modules that draw what the build writes into a page, where the script of the page does not. */
  looksOf: (page: PageAddress['page']) => readonly string[];
}

export interface SitePages {
  plugin: Plugin;
  /** Name of this build, which its pages say and its service worker looks for; empty until its files are known. */
  buildName: () => string;
}

export function createSitePages(options: SitePagesOptions): SitePages {
  const { addresses, published } = options;
  let build = '';
  const plugin: Plugin = {
    name: 'site-pages',
    enforce: 'post',
    buildStart() {
      if (this.environment.config.command !== 'build') return;
      const modules = new Set(addresses.map(({ module }) => module));
      // With its exports: no module of the bundle asks for them.
      for (const id of modules) this.emitFile({ type: 'chunk', id, preserveSignature: 'strict' });
    },
    generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('expected index.html in the bundle, found none');
      const html = String(index.source);
      build = nameBuild(bundle, published.folder);
      for (const address of addresses) {
        const id = chunkOf(`/${address.module}`, bundle).facadeModuleId ?? '';
        const words = wordsOf(id, address.language, (one) => this.getModuleInfo(one));
        const looks = options.looksOf(address.page);
        const whole = builtPage(html, address, bundle, { words, looks });
        const source = toPage(whole, address, options, build);
        if (address.folder === '') index.source = source;
        else this.emitFile({ type: 'asset', fileName: `${address.folder}index.html`, source });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server, originalUrl }) => {
        const address = server && addressOf(addresses, originalUrl);
        return address ? toPage(withModule(html, address.module), address, options, build) : html;
      },
    },
    configureServer(server) {
      server.middlewares.use((request: IncomingMessage, _response, next) => {
        const folder = addressOf(addresses, request.url)?.folder;
        if (folder) request.url = request.url?.replace(`/${folder}`, '/');
        next();
      });
    },
  };
  return { plugin, buildName: () => build };
}

/**
 * The file with what the bundle has for the page: its module, and what that will ask for first.
 *
 * @throws {Error} when its module loads words that are not found
 */
export function builtPage(
  html: string,
  { language, module }: PageAddress,
  bundle: Rollup.OutputBundle,
  { words, looks }: { words: readonly string[]; looks: readonly string[] },
): string {
  const { fileName, exports } = chunkOf(`/${module}`, bundle);
  if (exports.includes('loadWords') && words.length === 0) {
    throw new Error(`${module}: expected "loadWords" from src/ui/i18n/…-words.ts, found no such import`);
  }
  const scripts = [`/i18n/${language}.ts`, `/${module}`, ...words];
  return withModule(withPreloads(html, { scripts, looks }, bundle), fileName);
}

/** The same for the same chunks, data and basemap. */
function nameBuild(bundle: Rollup.OutputBundle, dataFolder: string): string {
  const basemap = readdirSync('public/basemap', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.json'))
    .map((name) => readFileSync(`public/basemap/${name}`, 'utf8'));
  return digest([
    ...Object.keys(bundle).sort(),
    readFileSync('index.html', 'utf8'),
    readFileSync(`${dataFolder}/manifest.json`, 'utf8'),
    ...basemap.sort(),
  ]);
}

/** The page that a request of the development server asks for. */
export function addressOf(addresses: readonly PageAddress[], url = ''): PageAddress | undefined {
  const path = url.replace(/[?#].*$/, '').replace(/index\.html$/, '');
  return addresses.find(({ folder }) => path === `/${folder}`);
}
