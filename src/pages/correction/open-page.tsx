import { createPageAddress } from '#state/page-address.ts';
import { loadCorrectionWords } from '#ui/i18n/correction-words.ts';
import { pageLanguage } from '#ui/i18n/translate.ts';
import type { OpenPage } from '../app.tsx';

// Fetched here rather than named in the entry, which every page of the site loads with the names of all that it names.
const [{ CorrectionPage }] = await Promise.all([
  import('./correction-page.tsx'),
  loadCorrectionWords(pageLanguage()),
]);

export const openPage: OpenPage = (window, root) => (
  <CorrectionPage root={root} address={createPageAddress(window)} />
);
