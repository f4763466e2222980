/** The one place where the parts of the build meet the pages: `scripts/site/` knows no component, and what it needs of `src/ui/` is passed to it. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { anyPath } from './scripts/site/any-path.ts';
import { elementScript } from './scripts/site/element-script.ts';
import { createFirstModules } from './scripts/site/first-modules.ts';
import { hostFiles } from './scripts/site/host-files.ts';
import { hostRules } from './scripts/site/host-rules.ts';
import { notFound } from './scripts/site/not-found.ts';
import { oembed, siteAddress } from './scripts/site/oembed.ts';
import { offline } from './scripts/site/offline/plugin.ts';
import { openData } from './scripts/site/open-data/plugin.ts';
import type { PageAddress } from './scripts/site/pages/page-html.ts';
import { createSitePages } from './scripts/site/pages/plugin.ts';
import { prerender, prerenderedInDevelopment } from './scripts/site/prerender.ts';
import { basemapStyle, headOf, publicationOf, readPublishedSite } from './scripts/site/publication.ts';
import { publishedFolder } from './scripts/site/published-folder.ts';
import { createBillOfMaterials } from './scripts/site/sbom.ts';
import { contentPolicy, contentSecurityPolicy, pagePolicy } from './scripts/site/security-policy.ts';
import type { Language } from './src/domain/language.ts';
import { assertWords } from './src/ui/i18n/own-words.ts';
import { PAGE_HEADS, PAGE_LOOKS, PAGE_MODULES } from './src/ui/layout/page-heads.ts';
import { type PageId, pageFolder } from './src/ui/layout/site-pages.ts';
import { writtenQuery } from './src/ui/layout/written-query.ts';

/** What `npm run data` published: the folder of the project, or that of another publication. */
const PUBLISHED = readPublishedSite(process.env.MAPSTER_DATA ?? 'public/data');
const [ROOT_LANGUAGE = 'fr'] = PUBLISHED.languages;
assertWords(PUBLISHED.site.words ?? {});

const SITE_ADDRESS = siteAddress(process.env.VITE_SITE_ADDRESS);
const STYLE = basemapStyle(PUBLISHED, process.env.VITE_BASEMAP_STYLE);
/** The basemap that an operator chose has an origin of its own; the embedded one has none. */
const POLICY = contentPolicy(STYLE === '' ? undefined : new URL(STYLE).origin);
/** `MAPSTER_OFFLINE=off` publishes a worker that removes what earlier builds left with the visitors. */
const IS_OFFLINE_ON = process.env.MAPSTER_OFFLINE !== 'off';
/** That of `src/ui/tokens.css` on a light ground. */
const ACCENT = '#1f4fa3';

const folderOf = (page: PageId, language: Language) => pageFolder(page, language, ROOT_LANGUAGE);
const headFor = (page: PageId, language: Language) =>
  headOf(PUBLISHED, page, language, PAGE_HEADS[page][language]);

function addressIn(page: PageId, language: Language, folder = folderOf(page, language)): PageAddress {
  const module = `src/pages/${PAGE_MODULES[page] ?? page}/open-page.tsx`;
  return { page, language, folder, head: headFor(page, language), module };
}

const ADDRESSES = (Object.keys(PAGE_HEADS) as PageId[]).flatMap((page) =>
  PUBLISHED.languages.map((language) => addressIn(page, language)),
);
// Partner pages name English by its folder, where it stands at the root too.
if (ROOT_LANGUAGE === 'en') ADDRESSES.push(addressIn('embed', 'en', 'en/embed/'));

const sitePages = createSitePages({
  addresses: ADDRESSES,
  published: PUBLISHED,
  policy: POLICY,
  siteAddress: SITE_ADDRESS,
  isOfflineOn: IS_OFFLINE_ON,
  directoryFolder: (language) => folderOf('directory', language),
  frameTitle: (language) => headFor('embed', language).title,
  looksOf: (page) => [PAGE_LOOKS[page] ?? []].flat(),
});

const OEMBED_PAGES = PUBLISHED.languages.map((language) => ({
  language,
  provider: PUBLISHED.site.name,
  title: headFor('embed', language).title,
}));

/** What the head of each page says, whether it is written here or by a family of pages. */
const FIXED_PAGES = ADDRESSES.map(({ page, folder, head }) => ({
  folder,
  isFirst: page === 'directory',
  alternates: Object.fromEntries(PUBLISHED.languages.map((one) => [one, folderOf(page, one)])),
  ...head,
}));

const HOST_RULES = hostRules(
  ADDRESSES.map(({ page, folder }) => ({
    folder,
    policy: pagePolicy(POLICY, page),
    isFramed: page === 'embed',
  })),
  POLICY,
);

const firstModules = createFirstModules('directory');
const billOfMaterials = createBillOfMaterials();

export default defineConfig({
  // Relative addresses: the same build works at the root of a host and under any path.
  base: './',
  appType: 'mpa',
  plugins: [
    anyPath(SITE_ADDRESS),
    react(),
    contentSecurityPolicy(POLICY),
    sitePages.plugin,
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
      headOf: (language) => headFor('directory', language),
      isOn: IS_OFFLINE_ON,
      parts: () => ({
        build: sitePages.buildName(),
        pages: ADDRESSES.filter(({ page }) => page !== 'embed').map(({ folder }) => folder),
        frames: ADDRESSES.filter(({ page }) => page === 'embed').map(({ folder }) => folder),
        languages: PUBLISHED.languages.map((language) => folderOf('directory', language)),
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
    modulePreload: {
      polyfill: false,
      // A part that comes late brings its imports itself; only the map, in large files, is worth the links to all of them.
      resolveDependencies: (file, imports, { hostType }) =>
        hostType === 'html' || /-map-/.test(file) ? imports : imports.filter((one) => one.endsWith('.css')),
    },
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What several pages need is one file, not thirty: a plain HTTP/1.1 host sends six at a time.
        codeSplitting: { groups: firstModules.groups },
      },
    },
  },
  test: {
    environment: 'node',
    // Nothing is timed here: a busy machine must not fail a test that would pass.
    testTimeout: 30_000,
    // One core less by default: on two of them, half of the machine would wait.
    maxWorkers: '100%',
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
