import { findPrerendered } from '#ui/layout/prerendered.tsx';
import type { OpenPage } from '../app.tsx';
import { DataPage } from './data-page.tsx';

export { loadDataWords as loadWords } from '#ui/i18n/data-words.ts';

export const openPage: OpenPage = (window, root) => (
  <DataPage root={root} prerendered={findPrerendered(window.document)} />
);
