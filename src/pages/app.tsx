import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { decodeView } from '#state/url-codec.ts';
import { bindUrl } from '#state/url-sync.ts';
import { ViewProvider } from '#state/use-view.tsx';
import { createViewStore, type ViewStore } from '#state/view-store.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { TranslatorProvider, useI18n } from '#ui/i18n/use-i18n.tsx';
import { ErrorBoundary } from '#ui/layout/error-boundary.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { DirectoryPage } from './directory/directory-page.tsx';

export interface Site {
  /** Where the site is published: data, languages and pages are below it. */
  root: URL;
  translator: Translator;
  store: ViewStore;
  queryClient: QueryClient;
}

/** Everything a mounted app owns, made once, so that two on one page share nothing. */
export function createSite(window: Window, root: URL, translator: Translator): Site {
  const store = createViewStore(decodeView(window.location.search));
  bindUrl(store, window);
  // Offline, a request must fail and say so rather than wait in silence.
  const queries = { networkMode: 'always', retry: 1, retryDelay: 400, refetchOnWindowFocus: false } as const;
  return {
    root,
    translator,
    store,
    queryClient: new QueryClient({ defaultOptions: { queries } }),
  };
}

export function App({ root, translator, store, queryClient }: Site) {
  return (
    <QueryClientProvider client={queryClient}>
      <TranslatorProvider translator={translator}>
        <ViewProvider store={store}>
          <ErrorBoundary fallback={(error) => <Crash error={error} />}>
            <DirectoryPage root={root} />
          </ErrorBoundary>
        </ViewProvider>
      </TranslatorProvider>
    </QueryClientProvider>
  );
}

/** What is left when the page itself fails: words, and a way to start again. */
function Crash({ error }: { error: Error }) {
  const { t } = useI18n();
  return (
    <main>
      <Notice icon="warning" title={t('crash.title')} role="alert">
        <p>{t('crash.text')}</p>
        <Button look="strong" onClick={() => window.location.reload()}>
          {t('load.reload')}
        </Button>
        <p>{t('load.technical', { detail: error.message })}</p>
      </Notice>
    </main>
  );
}
