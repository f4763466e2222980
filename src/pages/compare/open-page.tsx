import { createPageAddress } from '#state/page-address.ts';
import type { OpenPage } from '../app.tsx';
import { ComparePage } from './compare-page.tsx';

export const openPage: OpenPage = (window, root) => (
  <ComparePage root={root} address={createPageAddress(window)} />
);
