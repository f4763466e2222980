import { createPageAddress } from '#state/page-address.ts';
import type { OpenPage } from '../app.tsx';
import { CoveragePage } from './coverage-page.tsx';

export const openPage: OpenPage = (window, root) => (
  <CoveragePage root={root} address={createPageAddress(window)} />
);
