import { decodeView, encodeView } from '#state/url-codec.ts';
import { bindUrl } from '#state/url-sync.ts';
import { ViewProvider } from '#state/use-view.tsx';
import type { ViewState } from '#state/view-state.ts';
import { createViewStore } from '#state/view-store.ts';
import { findPrerendered } from '#ui/layout/prerendered.tsx';
import { pagePublication } from '#ui/layout/publication.ts';
import type { OpenPage } from '../app.tsx';
import { DirectoryPage } from './directory-page.tsx';
import { findFirstMap } from './first-map.tsx';

/** The directory on the view that the address describes, else on that of the publication; from then on each follows the other. */
export const openPage: OpenPage = (window, root) => {
  const { query } = pagePublication();
  const start = query === undefined ? '' : `?${query}`;
  const store = createViewStore(decodeView(window.location.search || start));
  bindUrl(store, window, start);
  const written = findPrerendered(window.document);
  const firstMap = findFirstMap(window.document);
  return (
    <ViewProvider store={store}>
      <DirectoryPage {...{ root, written, firstMap }} isWhole={isWhole(store.getState().view)} />
    </ViewProvider>
  );
};

/** True for a view of every organisation in the order of the list, as the build writes it. */
function isWhole({ selected: _selected, camera: _camera, ...view }: ViewState): boolean {
  return encodeView({ ...view, face: 'list', sort: 'relevance', compared: [] }) === '';
}
