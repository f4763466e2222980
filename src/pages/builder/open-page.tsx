import { createPageAddress } from '#state/page-address.ts';
import { loadBuilderWords as loadWords } from '#ui/i18n/builder-words.ts';
import type { OpenPage } from '../app.tsx';
import { BuilderPage } from './builder-page.tsx';

export { loadWords };

export const openPage: OpenPage = (window, root) => (
  <BuilderPage root={root} address={createPageAddress(window)} />
);
