import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Language } from '#domain/language.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { TranslatorProvider, useI18n } from '#ui/i18n/use-i18n.tsx';
import { ErrorBoundary } from '#ui/layout/error-boundary.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Notice } from '#ui/primitives/notice.tsx';

/** Makes what a page owns, once, and gives what to render; `root` is where the site is published. */
export type OpenPage = (window: Window, root: URL) => ReactNode;

/** What `open-page.tsx` of each page gives. */
export interface PageModule {
  openPage: OpenPage;
  /** Completes the catalogue with the words that the page says beyond the first list. */
  loadWords?: (language: Language) => Promise<unknown>;
}

export interface Site {
  translator: Translator;
  queryClient: QueryClient;
  page: ReactNode;
}

/** Everything a mounted app owns, made once, so that two on one page share nothing. */
export function createSite(window: Window, root: URL, translator: Translator, openPage: OpenPage): Site {
  // Offline, a request must fail and say so rather than wait in silence.
  const queries = { networkMode: 'always', retry: 1, retryDelay: 400, refetchOnWindowFocus: false } as const;
  return {
    translator,
    queryClient: new QueryClient({ defaultOptions: { queries } }),
    page: openPage(window, root),
  };
}

export function App({ translator, queryClient, page }: Site) {
  return (
    <QueryClientProvider client={queryClient}>
      <TranslatorProvider translator={translator}>
        <ErrorBoundary fallback={(error) => <Crash error={error} />}>{page}</ErrorBoundary>
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
