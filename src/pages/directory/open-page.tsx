import { decodeView } from '#state/url-codec.ts';
import { bindUrl } from '#state/url-sync.ts';
import { ViewProvider } from '#state/use-view.tsx';
import { createViewStore } from '#state/view-store.ts';
import type { OpenPage } from '../app.tsx';
import { DirectoryPage } from './directory-page.tsx';

/** The directory on the view that the address describes; from then on each follows the other. */
export const openPage: OpenPage = (window, root) => {
  const store = createViewStore(decodeView(window.location.search));
  bindUrl(store, window);
  return (
    <ViewProvider store={store}>
      <DirectoryPage root={root} />
    </ViewProvider>
  );
};
