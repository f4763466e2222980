import { createPageAddress } from '#state/page-address.ts';
import type { OpenPage } from '../app.tsx';
import { CorrectionPage } from './correction-page.tsx';

export { loadCorrectionWords as loadWords } from '#ui/i18n/correction-words.ts';

export const openPage: OpenPage = (window, root) => (
  <CorrectionPage root={root} address={createPageAddress(window)} />
);
