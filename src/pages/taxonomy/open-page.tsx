import { createPageAddress } from '#state/page-address.ts';
import type { TermPage } from '#ui/layout/page-addresses.ts';
import { findPrerendered } from '#ui/layout/prerendered.tsx';
import { pageOf } from '#ui/layout/site-pages.ts';
import type { OpenPage } from '../app.tsx';
import { TaxonomyPage } from './taxonomy-page.tsx';

export { loadTaxonomyWords as loadWords } from '#ui/i18n/taxonomy-words.ts';

const TERM_PAGES: readonly TermPage[] = ['kinds', 'sectors', 'labels', 'needs'];

export const openPage: OpenPage = (window, root) => {
  const { page, term, region } = window.document.documentElement.dataset;
  return (
    <TaxonomyPage
      root={root}
      address={createPageAddress(window)}
      page={TERM_PAGES.find((one) => one === pageOf(page)) ?? 'kinds'}
      own={{ id: term, region }}
      prerendered={findPrerendered(window.document)}
    />
  );
};
