import { createPageAddress } from '#state/page-address.ts';
import type { OpenPage } from '../app.tsx';
import { BuilderPage } from './builder-page.tsx';

export const openPage: OpenPage = (window, root) => (
  <BuilderPage root={root} address={createPageAddress(window)} />
);
