/** Mounts the page that the HTML names: page, language and place of publication are written in it. */
import '#ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createTranslator, loadCatalogue, pageLanguage } from '#ui/i18n/translate.ts';
import { pagePublication } from '#ui/layout/publication.ts';
import { type PageId, pageOf } from '#ui/layout/site-pages.ts';
import { App, createSite, type PageModule } from './pages/app.tsx';

const { documentElement: html } = document;
// A frame is asked for in the language of the page around it: this one page is told by its address too.
if (html.dataset.page === 'embed') html.lang = new URLSearchParams(location.search).get('lang') ?? html.lang;
const language = pageLanguage();
html.lang = language;

/** One module per page: a visitor downloads the one in front of them. */
const PAGES: Readonly<Record<PageId, () => Promise<PageModule>>> = {
  directory: () => import('./pages/directory/open-page.tsx'),
  compare: () => import('./pages/compare/open-page.tsx'),
  coverage: () => import('./pages/coverage/open-page.tsx'),
  territory: () => import('./pages/territory/open-page.tsx'),
  organization: () => import('./pages/organization/open-page.tsx'),
  embed: () => import('./pages/embed/open-page.tsx'),
  builder: () => import('./pages/builder/open-page.tsx'),
  // Four vocabularies, one page.
  kinds: () => import('./pages/taxonomy/open-page.tsx'),
  sectors: () => import('./pages/taxonomy/open-page.tsx'),
  labels: () => import('./pages/taxonomy/open-page.tsx'),
  needs: () => import('./pages/taxonomy/open-page.tsx'),
  network: () => import('./pages/network/open-page.tsx'),
  benchmark: () => import('./pages/benchmark/open-page.tsx'),
};

const host = document.getElementById('root');
if (!host) throw new Error('expected an element with id "root" in the page, found none');
const root = new URL(html.dataset.root ?? './', document.baseURI);
const [catalogue, { openPage, loadWords }] = await Promise.all([
  loadCatalogue(language),
  PAGES[pageOf(html.dataset.page)](),
]);
// They complete the catalogue; their file is fetched beside the page's own.
await loadWords?.(language);
createRoot(host).render(
  <StrictMode>
    <App {...createSite(window, root, createTranslator(language, catalogue, pagePublication()), openPage)} />
  </StrictMode>,
);
