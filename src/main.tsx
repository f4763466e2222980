/** Mounts the page that the HTML names: page, language and place of publication are written in it. */
import '#ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { guardScripts } from '#state/trusted-scripts.ts';
import {
  createTranslator,
  loadBuilderWords,
  loadCatalogue,
  loadCoverageWords,
  loadEmbedWords,
  loadLaterWords,
  loadTerritoryWords,
  pageLanguage,
} from '#ui/i18n/translate.ts';
import { pagePublication } from '#ui/layout/publication.ts';
import { type PageId, pageOf } from '#ui/layout/site-pages.ts';
import { App, createSite, type OpenPage } from './pages/app.tsx';

const { documentElement: html } = document;
// A frame is asked for in the language of the page around it: this one page is told by its address too.
if (html.dataset.page === 'embed') html.lang = new URLSearchParams(location.search).get('lang') ?? html.lang;
const language = pageLanguage();
html.lang = language;

/** One module per page: a visitor downloads the one in front of them. */
const PAGES: Readonly<Record<PageId, () => Promise<{ openPage: OpenPage }>>> = {
  directory: () => import('./pages/directory/open-page.tsx'),
  compare: async () => {
    const [page] = await Promise.all([import('./pages/compare/open-page.tsx'), loadLaterWords(language)]);
    return page;
  },
  coverage: async () => {
    const [page] = await Promise.all([import('./pages/coverage/open-page.tsx'), loadCoverageWords(language)]);
    return page;
  },
  territory: async () => {
    const [page] = await Promise.all([
      import('./pages/territory/open-page.tsx'),
      loadTerritoryWords(language),
    ]);
    return page;
  },
  embed: async () => {
    const [page] = await Promise.all([import('./pages/embed/open-page.tsx'), loadEmbedWords(language)]);
    return page;
  },
  builder: async () => {
    const [page] = await Promise.all([import('./pages/builder/open-page.tsx'), loadBuilderWords(language)]);
    return page;
  },
};

const host = document.getElementById('root');
if (!host) throw new Error('expected an element with id "root" in the page, found none');
const root = new URL(html.dataset.root ?? './', document.baseURI);
guardScripts(window, root);
const [catalogue, { openPage }] = await Promise.all([
  loadCatalogue(language),
  PAGES[pageOf(html.dataset.page)](),
]);
createRoot(host).render(
  <StrictMode>
    <App {...createSite(window, root, createTranslator(language, catalogue, pagePublication()), openPage)} />
  </StrictMode>,
);
