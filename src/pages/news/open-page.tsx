import { createPageAddress } from '#state/page-address.ts';
import { findPrerendered } from '#ui/layout/prerendered.tsx';
import type { OpenPage } from '../app.tsx';
import { NewsPage } from './news-page.tsx';

export { loadNewsWords as loadWords } from '#ui/i18n/news-words.ts';

export const openPage: OpenPage = (window, root) => (
  <NewsPage root={root} address={createPageAddress(window)} prerendered={findPrerendered(window.document)} />
);
