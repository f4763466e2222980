/** The contact of an organisation, from the published files. */
import type { QueryClient } from '@tanstack/react-query';
import { coverageWordsQuery } from '#state/coverage-queries.ts';
import { findOrganization, organizationsQuery } from '#state/organization-query.ts';
import { manifestQuery } from '#state/queries.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { type ContactCard, contactCard } from '#ui/organization/contact-card.ts';
import { createVocabulary } from '#ui/organization/vocabulary.ts';

interface CardRequest {
  root: URL;
  id: string;
  /** Whole address of the page. */
  address: string;
  i18n: Translator;
}

/** @throws when a file does not come, or does not know the organisation */
export async function fetchCard(
  client: QueryClient,
  { root, id, address, i18n }: CardRequest,
): Promise<ContactCard> {
  const manifest = await client.fetchQuery(manifestQuery(root));
  const [all, { taxonomy, territories }] = await Promise.all([
    client.fetchQuery(organizationsQuery(root, manifest)),
    client.fetchQuery(coverageWordsQuery(root, manifest)),
  ]);
  const organization = findOrganization(all, id);
  if (organization === undefined) throw new Error(`expected "${id}" in the published file, found none`);
  const vocabulary = createVocabulary(taxonomy, territories, i18n);
  const { edition } = manifest;
  return contactCard(organization, { edition, country: territories.country.name, address, vocabulary, i18n });
}
