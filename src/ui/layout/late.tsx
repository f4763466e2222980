import { type ReactNode, Suspense } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** A part of the page that comes in its own file: its place until then, and a way on if it does not come. */
export function Late({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return (
    <ErrorBoundary fallback={() => <LateFailure />}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** A browser keeps the failure of a module: only another page load asks for it again. */
function LateFailure() {
  const { t } = useI18n();
  return (
    <p role="alert">
      {t('late.failed')} <Button onClick={() => window.location.reload()}>{t('load.reload')}</Button>
    </p>
  );
}
