/** Organisations as contacts in one file: address books read several cards one after the other. */
import type { Organization } from '#domain/organization.ts';
import { newestSourceDate } from '../quality/source-age.ts';
import { isOldSource, type SelectionAbout, type SelectionWords } from './export-about.ts';
import { toVcard } from './vcard.ts';

export function selectionVcards(
  organizations: readonly Organization[],
  about: SelectionAbout,
  words: SelectionWords,
): string {
  return organizations
    .map((organization) =>
      toVcard(organization, {
        edition: about.edition,
        country: words.country,
        categories: [
          ...organization.kinds.map((id) => words.kinds[id] ?? id),
          ...organization.sectors.map((id) => words.sectors[id] ?? id),
        ],
        note: noteOf(organization, about, words),
      }),
    )
    .join('');
}

/** A contact outlives the page: where its facts come from, how old they are, why it was taken, where to look again. */
function noteOf(organization: Organization, about: SelectionAbout, words: SelectionWords): string {
  const date = newestSourceDate(organization);
  const source = organization.sources.find((one) => one.date === date) ?? organization.sources[0];
  const host = source && URL.canParse(source.url) ? new URL(source.url).hostname : '';
  const values: Readonly<Record<string, string>> = {
    source: host || (source?.url ?? ''),
    date: date ?? words.undated,
    edition: about.edition,
    link: about.organizationAddress + organization.id,
    licence: about.licence,
    criteria: about.criteria,
  };
  const note = words.note.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return isOldSource(organization, about) ? `${words.oldSource}. ${note}` : note;
}
