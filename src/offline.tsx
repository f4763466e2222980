/** Loaded once the page is at rest: registers the service worker, and says what it has to say. */
import { createRoot } from 'react-dom/client';
import { registerOffline } from '#state/offline-registration.ts';
import { loadLaterWords } from '#ui/i18n/later-words.ts';
import { createTranslator, pageLanguage } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { OfflineNotice } from '#ui/layout/offline-notice.tsx';
import { pagePublication } from '#ui/layout/publication.ts';
import { pageOf } from '#ui/layout/site-pages.ts';

/** Pages that have a line of their own for it. */
const SAY_IT_THEMSELVES: ReadonlySet<string> = new Set(['directory', 'compare']);

export async function startOffline(window: Window, root: URL): Promise<void> {
  // A visitor who counts every byte is not given some megabytes for later.
  if (!('serviceWorker' in window.navigator) || isSavingData(window.navigator)) return;
  const { document } = window;
  const { edition = '', page } = document.documentElement.dataset;
  const isOtherReady = createFlag();
  const language = pageLanguage();
  const translator = createTranslator(language, await loadLaterWords(language), pagePublication());
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(
    <TranslatorProvider translator={translator}>
      <OfflineNotice
        edition={edition}
        isSaidElsewhere={SAY_IT_THEMSELVES.has(pageOf(page))}
        isOtherReady={isOtherReady}
      />
    </TranslatorProvider>,
  );
  await registerOffline(window, root, isOtherReady.raise);
}

function isSavingData(navigator: Navigator): boolean {
  return 'connection' in navigator && Object(navigator.connection).saveData === true;
}

function createFlag() {
  let isRaised = false;
  const listeners = new Set<() => void>();
  return {
    get: () => isRaised,
    raise: () => {
      isRaised = true;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
