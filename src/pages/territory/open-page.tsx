import { createPageAddress } from '#state/page-address.ts';
import type { OpenPage } from '../app.tsx';
import { TerritoryPage } from './territory-page.tsx';

export const openPage: OpenPage = (window, root) => (
  <TerritoryPage root={root} address={createPageAddress(window)} />
);
