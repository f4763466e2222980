import { createPageAddress } from '#state/page-address.ts';
import { findPrerendered } from '#ui/layout/prerendered.tsx';
import type { OpenPage } from '../app.tsx';
import { NetworkPage } from './network-page.tsx';

export { loadNetworkWords as loadWords } from '#ui/i18n/network-words.ts';

export const openPage: OpenPage = (window, root) => (
  <NetworkPage
    root={root}
    address={createPageAddress(window)}
    prerendered={findPrerendered(window.document)}
  />
);
