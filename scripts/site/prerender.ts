/** Writes the pages that exist once for each thing of the directory, after the build of the site that they are made from. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type {
  PrerenderedPage,
  Publications,
  ReadJson,
  SiteFile,
  WithoutScript,
} from '#domain/prerendered-page.ts';
import { createFiller, type FillTemplate } from './fill-template.ts';
import { createPublisher, type PublishOptions } from './publisher.ts';
import type { AlbumContent } from './share/album.ts';

interface Entry {
  openPrerendering: (
    readJson: ReadJson,
    publications: Publications,
  ) => Promise<{
    content: AlbumContent & { manifest: { edition: string } };
    pages: () => AsyncIterable<PrerenderedPage>;
    withoutScript: () => AsyncIterable<WithoutScript>;
    files: () => AsyncIterable<SiteFile>;
  }>;
}

/**
 * The components of the site are bundled for Node, with the same names of classes, and render each page over the
 * HTML file of the page that it is a case of.
 *
 * @param entry module with the functions of `Entry`
 */
export function prerender(entry: string, options: PublishOptions): Plugin {
  let root = '.';
  let say = console.log;
  return {
    name: 'prerender',
    apply: 'build',
    configResolved: ({ root: folder, logger }) => {
      root = folder;
      say = (message: string) => logger.info(message);
    },
    writeBundle: {
      // After the published data have taken their place.
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const start = performance.now();
        const before = process.cpuUsage();
        const cache = join(root, '.cache/share-images');
        const [pages, ...said] = await withEntry(root, entry, (loaded) =>
          writePages({ dir, cache }, loaded, options),
        );
        const { user, system } = process.cpuUsage(before);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        say(`${pages} in ${seconds} s (${((user + system) / 1e6).toFixed(1)} s of processor)`);
        say(said.join('\n'));
      },
    },
  };
}

/**
 * In development nothing is rendered beforehand: what has a file of its own once built is asked of the page that it
 * is a case of. `addressOf` gives that address for the path of a request, or undefined.
 */
export function prerenderedInDevelopment(addressOf: (path: string) => string | undefined): Plugin {
  return {
    name: 'prerendered-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const location = addressOf((request.url ?? '').replace(/[?#].*$/, ''));
        if (location === undefined) next();
        else response.writeHead(302, { location }).end();
      });
    },
  };
}

/** @returns what there is now, in lines */
async function writePages(
  { dir, cache }: { dir: string; cache: string },
  entry: Entry,
  options: PublishOptions,
): Promise<string[]> {
  const { publications } = options;
  const templates = new Map<string, FillTemplate>();
  // As the site has them by now: a publication may bring a basemap of its own.
  const readJson: ReadJson = async (file) => JSON.parse(await readFile(join(dir, file), 'utf8'));
  const prerendering = await entry.openPrerendering(readJson, publications);
  const { content } = prerendering;
  const { edition } = content.manifest;
  const publisher = createPublisher(options, { dir, cache, content, edition });
  let pages = 0;
  for await (const page of prerendering.pages()) {
    // Read before any page is written: a page that gives its template a content must not be in the next one made from it.
    const fill =
      templates.get(page.template) ?? createFiller(readTemplate(dir, page.template), page.template);
    templates.set(page.template, fill);
    const file = join(dir, page.folder, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fill(page, publisher.headOf(page)));
    pages += 1;
  }
  for await (const { path, content } of prerendering.files()) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  // Last: what is added to a page is not to be found in the pages that are made from it.
  for await (const { folder, html } of prerendering.withoutScript()) {
    const file = join(dir, folder, 'index.html');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('</noscript>', () => `${html}</noscript>`),
    );
  }
  return [`${pages} pages prerendered`, ...(await publisher.finish())];
}

function readTemplate(dir: string, folder: string): string {
  return readFileSync(join(dir, folder, 'index.html'), 'utf8');
}

/**
 * Bundled below `node_modules/`, from where the packages that it imports are found, and there until the work is done:
 * a part of it may be loaded late.
 */
async function withEntry<T>(root: string, entry: string, work: (loaded: Entry) => Promise<T>): Promise<T> {
  const outDir = join(root, 'node_modules/.prerender', String(process.pid));
  try {
    const ssr = { ssr: entry, outDir, emptyOutDir: true, copyPublicDir: false, minify: false } as const;
    await build({ root, configFile: false, logLevel: 'warn', build: ssr });
    const file = join(outDir, `${entry.replace(/^.*\/|\.tsx?$/g, '')}.js`);
    return await work(await import(pathToFileURL(file).href));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
