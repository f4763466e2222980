import type { OpenPage } from '../app.tsx';
import { createAddress } from './address.ts';
import { ComparePage } from './compare-page.tsx';

export const openPage: OpenPage = (window, root) => (
  <ComparePage root={root} address={createAddress(window)} />
);
