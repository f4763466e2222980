import { createEmbedStore, decodeEmbedSettings } from '#state/embed-settings.ts';
import { createLockedViewStore } from '#state/locked-view.ts';
import { decodeView } from '#state/url-codec.ts';
import { ViewProvider } from '#state/use-view.tsx';
import { loadEmbedWords as loadWords } from '#ui/i18n/embed-words.ts';
import type { OpenPage } from '../app.tsx';
import { EmbedPage } from './embed-page.tsx';

export { loadWords };

/**
 * The map that a frame shows, on the view that its address describes. From then on it writes nowhere: no step in the
 * history of the page around it, no storage, no cookie.
 */
export const openPage: OpenPage = (window, root) => {
  const { search } = window.location;
  const embed = createEmbedStore(decodeEmbedSettings(search));
  const store = createLockedViewStore(decodeView(search), () => embed.getState().locked);
  return (
    <ViewProvider store={store}>
      <EmbedPage root={root} store={store} embed={embed} window={window} />
    </ViewProvider>
  );
};
