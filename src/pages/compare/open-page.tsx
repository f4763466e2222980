import { createPageAddress } from '#state/page-address.ts';
import { loadLaterWords as loadWords } from '#ui/i18n/later-words.ts';
import type { OpenPage } from '../app.tsx';
import { ComparePage } from './compare-page.tsx';

export { loadWords };

export const openPage: OpenPage = (window, root) => (
  <ComparePage root={root} address={createPageAddress(window)} />
);
