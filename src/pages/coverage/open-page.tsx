import { createPageAddress } from '#state/page-address.ts';
import { loadCoverageWords as loadWords } from '#ui/i18n/coverage-words.ts';
import type { OpenPage } from '../app.tsx';
import { CoveragePage } from './coverage-page.tsx';

export { loadWords };

export const openPage: OpenPage = (window, root) => (
  <CoveragePage root={root} address={createPageAddress(window)} />
);
