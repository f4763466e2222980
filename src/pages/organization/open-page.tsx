import { createPageAddress } from '#state/page-address.ts';
import { loadOrganizationWords as loadWords } from '#ui/i18n/organization-words.ts';
import { findPrerendered } from '#ui/layout/prerendered.tsx';
import type { OpenPage } from '../app.tsx';
import { OrganizationPage, type WrittenPart } from './organization-page.tsx';

export { loadWords };

export const openPage: OpenPage = (window, root) => (
  <OrganizationPage root={root} address={createPageAddress(window)} written={writtenPart(window.document)} />
);

/** What the build wrote into the page; undefined in a page that is drawn live. */
function writtenPart(document: Document): WrittenPart | undefined {
  const part = findPrerendered(document);
  return part && { part, id: document.documentElement.dataset.id };
}
