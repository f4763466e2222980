/** Where the links of a sheet lead: every organisation, term and territory has its own file. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Language } from '#domain/language.ts';
import { termHref } from '#ui/layout/page-addresses.ts';
import { organizationHref, type SiteRoot, territoryHref } from '#ui/layout/site-pages.ts';
import type { DetailLinks } from '#ui/organization/detail-partners.tsx';

interface LinksContext {
  root: SiteRoot;
  language: Language;
  nameOf: DetailLinks['nameOf'];
  /** Communes that an organisation has its seat in: those have a sheet of their own. */
  communes: ReadonlySet<string>;
}

export function sheetLinks({ root, language, nameOf, communes }: LinksContext): DetailLinks {
  return {
    nameOf,
    hrefOf: (id) => organizationHref(root, id, language),
    pages: {
      sectorHref: (id) => termHref(root, 'sectors', id, language),
      labelHref: (id) => termHref(root, 'labels', id, language),
      territoryHref: (code) => territoryHref(root, code, language, communes.has(code) ? 1 : 0),
    },
  };
}

export function seatedCommunes(records: readonly DirectoryRecord[]): Set<string> {
  return new Set(records.flatMap(({ territory }) => territory.commune ?? []));
}
