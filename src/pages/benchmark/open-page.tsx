import { createPageAddress } from '#state/page-address.ts';
import type { OpenPage } from '../app.tsx';
import { BenchmarkPage } from './benchmark-page.tsx';

export { loadBenchmarkWords as loadWords } from '#ui/i18n/benchmark-words.ts';

export const openPage: OpenPage = (window, root) => (
  <BenchmarkPage root={root} address={createPageAddress(window)} />
);
