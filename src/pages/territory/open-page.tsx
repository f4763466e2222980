import { createPageAddress } from '#state/page-address.ts';
import { loadTerritoryWords as loadWords } from '#ui/i18n/territory-words.ts';
import { findPrerendered } from '#ui/layout/prerendered.tsx';
import type { OpenPage } from '../app.tsx';
import { TerritoryPage } from './territory-page.tsx';

export { loadWords };

export const openPage: OpenPage = (window, root) => (
  <TerritoryPage
    root={root}
    address={createPageAddress(window)}
    code={window.document.documentElement.dataset.code}
    prerendered={findPrerendered(window.document)}
  />
);
