import { createPageAddress } from '#state/page-address.ts';
import { loadNewsWords } from '#ui/i18n/news-words.ts';
import { pageLanguage } from '#ui/i18n/translate.ts';
import { findPrerendered } from '#ui/layout/prerendered.tsx';
import type { OpenPage } from '../app.tsx';
import { NewsPage } from './news-page.tsx';

await loadNewsWords(pageLanguage());

export const openPage: OpenPage = (window, root) => (
  <NewsPage root={root} address={createPageAddress(window)} prerendered={findPrerendered(window.document)} />
);
