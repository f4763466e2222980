/** Mounts the app on the page it was called from: language and place of publication are written in the HTML. */
import '#ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createTranslator, LANGUAGES, loadCatalogue } from '#ui/i18n/translate.ts';
import { App, createSite } from './pages/app.tsx';

const { documentElement: html } = document;
const host = document.getElementById('root');
if (!host) throw new Error('expected an element with id "root" in the page, found none');
const root = new URL(html.dataset.root ?? './', document.baseURI);
const language = LANGUAGES.find((known) => known === html.lang) ?? 'fr';
const translator = createTranslator(language, await loadCatalogue(language));
createRoot(host).render(
  <StrictMode>
    <App {...createSite(window, root, translator)} />
  </StrictMode>,
);
