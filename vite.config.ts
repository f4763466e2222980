import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import react from '@vitejs/plugin-react';
import type { Plugin, Rollup } from 'vite';
import { defineConfig } from 'vitest/config';
import { anyPath } from './scripts/site/any-path.ts';
import { elementScript } from './scripts/site/element-script.ts';
import { createFirstModules } from './scripts/site/first-modules.ts';
import { firstRows } from './scripts/site/first-rows.ts';
import { hostFiles } from './scripts/site/host-files.ts';
import { hostRules } from './scripts/site/host-rules.ts';
import { notFound } from './scripts/site/not-found.ts';
import { oembed, oembedLink, siteAddress } from './scripts/site/oembed.ts';
import { TOUCH_ICON_FILE } from './scripts/site/offline/app-icons.ts';
import { manifestFile } from './scripts/site/offline/app-manifest.ts';
import { digest } from './scripts/site/offline/make-plan.ts';
import { offline } from './scripts/site/offline/plugin.ts';
import { openData } from './scripts/site/open-data/plugin.ts';
import { prerender, prerenderedInDevelopment } from './scripts/site/prerender.ts';
import {
  basemapStyle,
  escapeHtml,
  headOf,
  publicationOf,
  readPublishedSite,
} from './scripts/site/publication.ts';
import { publishedFolder } from './scripts/site/published-folder.ts';
import { createBillOfMaterials } from './scripts/site/sbom.ts';
import { contentPolicy, withOwnFrames } from './scripts/site/security-policy.ts';
import type { Language } from './src/domain/language.ts';
import { assertWords } from './src/ui/i18n/own-words.ts';
import { PAGE_HEADS, PAGE_MODULES } from './src/ui/layout/page-heads.ts';
import { type PageId, pageFolder } from './src/ui/layout/site-pages.ts';
import { writtenQuery } from './src/ui/layout/written-query.ts';

/** One page of the site in one language, made from the one HTML file. */
interface Address {
  page: PageId;
  language: Language;
  /** Below the place of publication, such as `en/comparer/`. */
  folder: string;
}

/** What `npm run data` published: the folder of the project, or that of another publication. */
const PUBLISHED = readPublishedSite(process.env.MAPSTER_DATA ?? 'public/data');
const [ROOT_LANGUAGE = 'fr'] = PUBLISHED.languages;
assertWords(PUBLISHED.site.words ?? {});

const ADDRESSES: Address[] = (Object.keys(PAGE_HEADS) as PageId[]).flatMap((page) =>
  PUBLISHED.languages.map((language) => ({
    page,
    language,
    folder: pageFolder(page, language, ROOT_LANGUAGE),
  })),
);
// Partner pages name English by its folder, where it stands at the root too.
if (ROOT_LANGUAGE === 'en') ADDRESSES.push({ page: 'embed', language: 'en', folder: 'en/embed/' });

/** `MAPSTER_OFFLINE=off` publishes a worker that removes what earlier builds left with the visitors. */
const IS_OFFLINE_ON = process.env.MAPSTER_OFFLINE !== 'off';
/** Name of this build, which its pages say and its service worker looks for; written once its files are known. */
let buildName = '';

/** The same for the same chunks, data and basemap. */
function nameBuild(bundle: Rollup.OutputBundle): string {
  const basemap = readdirSync('public/basemap', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.json'))
    .map((name) => readFileSync(`public/basemap/${name}`, 'utf8'));
  return digest([
    ...Object.keys(bundle).sort(),
    readFileSync('index.html', 'utf8'),
    readFileSync(`${PUBLISHED.folder}/manifest.json`, 'utf8'),
    ...basemap.sort(),
  ]);
}

/** What tells the page that it may be installed and kept, and how. The framed page says nothing of it. */
function withApp(html: string, { page, language }: Address): string {
  // Nor in development, where there is neither worker nor icon.
  if (page === 'embed' || buildName === '') return html;
  const { edition } = PUBLISHED.site;
  const kept = `${IS_OFFLINE_ON ? ` data-build="${buildName}"` : ''} data-edition="${edition}"`;
  return html
    .replace(' data-root=', (root) => kept + root)
    .replace(
      '</head>',
      `  <link rel="manifest" href="./${manifestFile(language)}" />\n    <link rel="apple-touch-icon" href="./${TOUCH_ICON_FILE}" />\n  </head>`,
    );
}

const WITHOUT_SCRIPT: Readonly<Record<Language, readonly [needs: string, whole: string]>> = {
  fr: ['a besoin de JavaScript pour chercher.', 'L’annuaire complet est dans'],
  en: ['needs JavaScript to search.', 'The whole directory is in'],
};

/** For a browser without JavaScript: where everything is. */
function noscript(language: Language): string {
  const [needs, whole] = WITHOUT_SCRIPT[language];
  const link = '<a href="./data/organizations.geojson">data/organizations.geojson</a>';
  return `<noscript><p>${escapeHtml(PUBLISHED.site.name)} ${needs} ${whole} ${link}.</p></noscript>`;
}

/** The icon and the colours of the publication, where it has its own. */
function ownLinks(html: string): string {
  const icon = PUBLISHED.site.logo === undefined ? './favicon.svg' : './data/logo.svg';
  const style = PUBLISHED.hasStyle ? '\n    <link rel="stylesheet" href="./data/site.css" />' : '';
  return html.replace(
    'href="./favicon.svg" type="image/svg+xml" />',
    `href="${icon}" type="image/svg+xml" />${style}`,
  );
}

/** The HTML of an address: its own language, title and description, and relative addresses that lead to the root. */
function toPage(html: string, { page, language, folder }: Address): string {
  const { title, description } = headOf(PUBLISHED, page, language, PAGE_HEADS[page][language]);
  const site = escapeHtml(JSON.stringify(publicationOf(PUBLISHED, language)));
  const up = '../'.repeat(folder.split('/').length - 1);
  // Functions: what people write may hold the signs that a replacement text takes for its own.
  const address = { page, language, folder };
  const own = withApp(ownLinks(html), address)
    .replace(/<html lang="fr"([^>]*)>/, (_, root) => {
      return `<html lang="${language}" data-page="${page}"${root} data-site="${site}">`;
    })
    .replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start) => start + escapeHtml(description))
    .replace(/<noscript>[\s\S]*<\/noscript>/, () => noscript(language))
    .replaceAll(/((?:href|src|data-root|data-module)=")\.\//g, `$1${up || './'}`);
  if (page === 'embed') return withOembed(toFrame(own, language, up), language);
  if (page === 'directory') return withOembed(own, language);
  if (page === 'news') return withFeeds(own, title);
  // The one page that frames another of ours: its preview.
  return page === 'builder' ? own.replace(POLICY, withOwnFrames(POLICY)) : own;
}

/** What a feed reader finds on the page of what changed; the feeds stand beside it. */
function withFeeds(html: string, title: string): string {
  const links = (['atom', 'json'] as const).map((form) => {
    const type = form === 'atom' ? 'application/atom+xml' : 'application/feed+json';
    return `<link rel="alternate" type="${type}" href="./toutes.${form}" title="${escapeHtml(title)}" />`;
  });
  return html.replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`);
}

/** That of `src/ui/tokens.css` on a light ground. */
const ACCENT = '#1f4fa3';

const SITE_ADDRESS = siteAddress(process.env.VITE_SITE_ADDRESS);

function withOembed(html: string, language: Language): string {
  if (!SITE_ADDRESS) return html;
  const { title } = headOf(PUBLISHED, 'embed', language, PAGE_HEADS.embed[language]);
  const link = oembedLink(SITE_ADDRESS, language, title);
  return html.replace('</head>', `  ${link}\n  </head>`);
}

/** A page that stands in the pages of others: links leave the frame, and the first rows wait for no script. */
function toFrame(html: string, language: Language, up: string): string {
  return html
    .replace('</head>', '  <meta name="robots" content="noindex" />\n    <base target="_blank" />\n  </head>')
    .replace(/<noscript>[\s\S]*<\/noscript>/, () =>
      firstRows(PUBLISHED.folder, language, {
        root: up,
        directory: up + pageFolder('directory', language, ROOT_LANGUAGE),
      }),
    );
}

/** What the entry asks for by name only once it runs: the words of the language, the module of the page, what both need. */
function firstChunks({ page, language }: Address, bundle: Rollup.OutputBundle): Set<Rollup.OutputChunk> {
  const modules = [`/i18n/${language}.ts`, `/${moduleOf(page)}`, ...wordsOf(page, language)];
  return withImports(
    modules.map((module) => chunkOf(module, bundle)),
    bundle,
  );
}

/** Catalogues that a page says beyond the first list: those that its own adds to come first. */
const WORDS: Partial<Record<PageId, readonly string[]>> = {
  compare: ['later'],
  coverage: ['later', 'coverage'],
  territory: ['later', 'coverage', 'territory'],
  organization: ['later', 'organization'],
  embed: ['embed'],
  builder: ['later', 'coverage', 'builder'],
  kinds: ['later', 'taxonomy'],
  sectors: ['later', 'taxonomy'],
  labels: ['later', 'taxonomy'],
  needs: ['later', 'taxonomy'],
  network: ['later', 'coverage', 'network'],
  benchmark: ['later', 'coverage', 'network', 'benchmark'],
  correction: ['later', 'coverage', 'correction'],
};

function wordsOf(page: PageId, language: Language): string[] {
  return (WORDS[page] ?? []).map((name) => `/i18n/${language}-${name}.ts`);
}

/** Chunks with all that they import at once. */
function withImports(
  chunks: readonly Rollup.OutputChunk[],
  bundle: Rollup.OutputBundle,
): Set<Rollup.OutputChunk> {
  const found = new Set(chunks);
  // A set gives what is added to it while it is read.
  for (const { imports } of found) {
    for (const file of imports) {
      const chunk = bundle[file];
      if (chunk?.type === 'chunk') found.add(chunk);
    }
  }
  return found;
}

function chunkOf(module: string, bundle: Rollup.OutputBundle): Rollup.OutputChunk {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module),
  );
  if (chunk?.type !== 'chunk') throw new Error(`expected a chunk of "${module}" in the bundle, found none`);
  return chunk;
}

/** Modules that draw what the build writes into a page, where the script of the page does not: their looks are needed all the same. */
const WRITTEN_BY: Partial<Record<PageId, string>> = {
  organization: '/pages/organization/live-body.tsx',
};

function writtenChunks(page: PageId, bundle: Rollup.OutputBundle): Set<Rollup.OutputChunk> {
  const module = WRITTEN_BY[page];
  return module === undefined ? new Set() : withImports([chunkOf(module, bundle)], bundle);
}

/** Fetches beside the entry what it will ask for first: one round trip less on a slow line. */
function withPreloads(html: string, address: Address, bundle: Rollup.OutputBundle): string {
  const chunks = firstChunks(address, bundle);
  const fresh = (file: string) => !html.includes(file);
  const scripts = [...chunks].map(({ fileName }) => fileName).filter(fresh);
  const styles = [...chunks, ...writtenChunks(address.page, bundle)].flatMap(({ viteMetadata }) => [
    ...(viteMetadata?.importedCss ?? []),
  ]);
  const links = [
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`),
    ...[...new Set(styles)]
      .filter(fresh)
      .map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
  ];
  return html.replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
}

/** Names the module that the entry opens the page with: the entry itself knows none, and does not grow with their number. */
function withModule(html: string, file: string): string {
  return html.replace('data-root="./"', `data-root="./" data-module="./${file}"`);
}

/** From the root of the project: `src/pages/coverage/open-page.tsx`. */
function moduleOf(page: PageId): string {
  return `src/pages/${PAGE_MODULES[page] ?? page}/open-page.tsx`;
}

/** Emits an HTML file for each page in each language from `index.html`, and serves them in development. */
function sitePages(): Plugin {
  return {
    name: 'site-pages',
    enforce: 'post',
    buildStart() {
      if (this.environment.config.command !== 'build') return;
      const modules = new Set(ADDRESSES.map(({ page }) => moduleOf(page)));
      // With its exports: no module of the bundle asks for them.
      for (const id of modules) this.emitFile({ type: 'chunk', id, preserveSignature: 'strict' });
    },
    generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('expected index.html in the bundle, found none');
      const html = String(index.source);
      buildName = nameBuild(bundle);
      for (const address of ADDRESSES) {
        const { fileName } = chunkOf(`/${moduleOf(address.page)}`, bundle);
        const whole = withModule(withPreloads(html, address, bundle), fileName);
        const source = toPage(whole, address);
        if (address.folder === '') index.source = source;
        else this.emitFile({ type: 'asset', fileName: `${address.folder}index.html`, source });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server, originalUrl }) => {
        const address = server && addressOf(originalUrl);
        return address ? toPage(withModule(html, moduleOf(address.page)), address) : html;
      },
    },
    configureServer(server) {
      server.middlewares.use((request: IncomingMessage, _response, next) => {
        const folder = addressOf(request.url)?.folder;
        if (folder) request.url = request.url?.replace(`/${folder}`, '/');
        next();
      });
    },
  };
}

/** The page that a request of the development server asks for. */
function addressOf(url = ''): Address | undefined {
  const path = url.replace(/[?#].*$/, '').replace(/index\.html$/, '');
  return ADDRESSES.find(({ folder }) => path === `/${folder}`);
}

const STYLE = basemapStyle(PUBLISHED, process.env.VITE_BASEMAP_STYLE);

/** Origin of the basemap that an operator chose; nothing for the embedded one. */
function operatorOrigin(): string | undefined {
  return STYLE === '' ? undefined : new URL(STYLE).origin;
}

const POLICY = contentPolicy(operatorOrigin());

/** The policy stands in the built page only: in development Vite writes styles and a socket into it. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<meta charset="utf-8" />',
        `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
      ),
  };
}

const OEMBED_PAGES = PUBLISHED.languages.map((language) => ({
  language,
  provider: PUBLISHED.site.name,
  title: headOf(PUBLISHED, 'embed', language, PAGE_HEADS.embed[language]).title,
}));

/** What the head of each page says, whether it is written here or by a family of pages. */
const FIXED_PAGES = ADDRESSES.map(({ page, language, folder }) => ({
  folder,
  isFirst: page === 'directory',
  alternates: Object.fromEntries(
    PUBLISHED.languages.map((one) => [one, pageFolder(page, one, ROOT_LANGUAGE)]),
  ),
  ...headOf(PUBLISHED, page, language, PAGE_HEADS[page][language]),
}));

const firstModules = createFirstModules('directory');
const billOfMaterials = createBillOfMaterials();

const HOST_RULES = hostRules(
  ADDRESSES.map(({ page, folder }) => ({
    folder,
    policy: page === 'builder' ? withOwnFrames(POLICY) : POLICY,
    isFramed: page === 'embed',
  })),
  POLICY,
);

export default defineConfig({
  // Relative addresses: the same build works at the root of a host and under any path.
  base: './',
  appType: 'mpa',
  plugins: [
    anyPath(SITE_ADDRESS),
    react(),
    contentSecurityPolicy(),
    sitePages(),
    firstModules.plugin,
    elementScript(),
    publishedFolder(PUBLISHED.folder),
    openData(PUBLISHED.folder, SITE_ADDRESS),
    prerender('src/entry-prerender.tsx', {
      address: SITE_ADDRESS,
      name: PUBLISHED.site.name,
      accent: PUBLISHED.site.colors?.accent.light ?? ACCENT,
      fixedPages: FIXED_PAGES,
      publications: PUBLISHED.languages.map((language) => [language, publicationOf(PUBLISHED, language)]),
    }),
    prerenderedInDevelopment(writtenQuery),
    oembed(SITE_ADDRESS, OEMBED_PAGES),
    notFound(PUBLISHED, SITE_ADDRESS),
    offline({
      published: PUBLISHED,
      mark: 'public/favicon.svg',
      headOf: (language) => headOf(PUBLISHED, 'directory', language, PAGE_HEADS.directory[language]),
      isOn: IS_OFFLINE_ON,
      parts: () => ({
        build: buildName,
        pages: ADDRESSES.filter(({ page }) => page !== 'embed').map(({ folder }) => folder),
        frames: ADDRESSES.filter(({ page }) => page === 'embed').map(({ folder }) => folder),
        languages: PUBLISHED.languages.map((language) => pageFolder('directory', language, ROOT_LANGUAGE)),
      }),
    }),
    hostFiles(HOST_RULES),
    billOfMaterials.plugin,
  ],
  // Workers are bundles of their own.
  worker: { plugins: () => [billOfMaterials.witness] },
  define: { 'import.meta.env.VITE_BASEMAP_STYLE': JSON.stringify(STYLE) },
  build: {
    target: 'es2023',
    // Every browser that the style sheets are for preloads modules itself.
    modulePreload: { polyfill: false },
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What several pages need is one file, not thirty: a plain HTTP/1.1 host sends six at a time.
          groups: [
            { name: 'first', test: firstModules.isFirst },
            // What the framed page shares with the one that makes its code: small modules, one file.
            {
              name: 'frame',
              test: /\/src\/(?:domain\/embed-parameters|engine\/color\/hex-color|state\/(?:embed-settings|locked-view))\./,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Nothing is timed here: a busy machine must not fail a test that would pass.
    testTimeout: 30_000,
    // Parts hold no state: loading them again for each file of tests took more time than the tests.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        // Whole pages, each with a document of its own.
        test: { name: 'pages', include: ['tests/pages/**/*.test.{ts,tsx}'], isolate: true },
      },
      {
        extends: true,
        test: {
          name: 'pipeline',
          include: ['tests/pipeline/**/*.test.ts'],
          globalSetup: 'tests/support/run-command.ts',
        },
      },
    ],
  },
});
