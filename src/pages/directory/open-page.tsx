import { decodeView } from '#state/url-codec.ts';
import { bindUrl } from '#state/url-sync.ts';
import { ViewProvider } from '#state/use-view.tsx';
import { createViewStore } from '#state/view-store.ts';
import { pagePublication } from '#ui/layout/publication.ts';
import type { OpenPage } from '../app.tsx';
import { DirectoryPage } from './directory-page.tsx';

/** The directory on the view that the address describes, else on that of the publication; from then on each follows the other. */
export const openPage: OpenPage = (window, root) => {
  const { query } = pagePublication();
  const start = query === undefined ? '' : `?${query}`;
  const store = createViewStore(decodeView(window.location.search || start));
  bindUrl(store, window, start);
  return (
    <ViewProvider store={store}>
      <DirectoryPage root={root} />
    </ViewProvider>
  );
};
