import { loadDataWords } from '#ui/i18n/data-words.ts';
import { pageLanguage } from '#ui/i18n/translate.ts';
import { findPrerendered } from '#ui/layout/prerendered.tsx';
import type { OpenPage } from '../app.tsx';
import { DataPage } from './data-page.tsx';

await loadDataWords(pageLanguage());

export const openPage: OpenPage = (window, root) => (
  <DataPage root={root} prerendered={findPrerendered(window.document)} />
);
