/** Mounts the page that the HTML names: its module, its language and the place of publication are written in it. */
import '#ui/tokens.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { guardScripts } from '#state/trusted-scripts.ts';
import { whenIdle } from '#state/when-idle.ts';
import { createTranslator, loadCatalogue, pageLanguage } from '#ui/i18n/translate.ts';
import { pagePublication } from '#ui/layout/publication.ts';
import { App, createSite, type PageModule } from './pages/app.tsx';

const { documentElement: html } = document;
// A frame is asked for in the language of the page around it: this one page is told by its address too.
if (html.dataset.page === 'embed') html.lang = new URLSearchParams(location.search).get('lang') ?? html.lang;
const language = pageLanguage();
html.lang = language;

const host = document.getElementById('root');
if (!host) throw new Error('expected an element with id "root" in the page, found none');
const root = new URL(html.dataset.root ?? './', document.baseURI);
guardScripts(window, root);
/** A visitor downloads the one page in front of them; the build writes its address (`data-module`). */
async function loadPage(): Promise<PageModule> {
  return import(/* @vite-ignore */ new URL(html.dataset.module ?? '', document.baseURI).href);
}
const [catalogue, { openPage, loadWords }] = await Promise.all([loadCatalogue(language), loadPage()]);
// They complete the catalogue; their file is fetched beside the page's own.
await loadWords?.(language);
const site = createSite(window, root, createTranslator(language, catalogue, pagePublication()), openPage);
document.getElementById('starting')?.remove();
// In slices of a few milliseconds: a visitor may read, scroll and press while the page comes to life.
startTransition(() =>
  createRoot(host).render(
    <StrictMode>
      <App {...site} />
    </StrictMode>,
  ),
);
// Written by the build on every page but the framed one, where the site may be kept for when there is no network.
if (html.dataset.build)
  whenIdle(() => {
    // Without it the site works as before.
    import('./offline.tsx').then(({ startOffline }) => startOffline(window, root)).catch(console.warn);
  });
