import { createCoverageAddress } from '#state/coverage-address.ts';
import type { OpenPage } from '../app.tsx';
import { CoveragePage } from './coverage-page.tsx';

export const openPage: OpenPage = (window, root) => (
  <CoveragePage root={root} address={createCoverageAddress(window)} />
);
