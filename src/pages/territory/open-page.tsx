import { createCoverageAddress } from '#state/coverage-address.ts';
import type { OpenPage } from '../app.tsx';
import { TerritoryPage } from './territory-page.tsx';

export const openPage: OpenPage = (window, root) => (
  <TerritoryPage root={root} address={createCoverageAddress(window)} />
);
