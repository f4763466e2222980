/** An organisation as a file for an address book. */
import type { Organization } from '#domain/organization.ts';
import { toVcard, VCARD_TYPE, vcardFileName } from '#engine/exchange/vcard.ts';
import { newestSourceDate } from '#engine/quality/source-age.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ContactCard {
  text: string;
  fileName: string;
  /** Media type of the file. */
  type: string;
}

export interface CardContext {
  edition: string;
  country: string;
  /** Whole address of the page of the organisation. */
  address: string;
  vocabulary: Vocabulary;
  i18n: Translator;
}

/** An organisation as a contact, in the words of the reader. */
export function contactCard(organization: Organization, context: CardContext): ContactCard {
  const { edition, country, address, vocabulary, i18n } = context;
  const note = noteOf(organization, edition, address, i18n);
  const categories = categoriesOf(organization, vocabulary);
  return {
    text: toVcard(organization, { edition, country, categories, note }),
    fileName: vcardFileName(organization),
    type: VCARD_TYPE,
  };
}

function categoriesOf({ kinds, sectors }: Organization, { kind, sector }: Vocabulary): string[] {
  return [...kinds.map(kind), ...sectors.map(sector)];
}

/** A contact outlives the page: where its facts come from, how old they are, where to look again. */
function noteOf(organization: Organization, edition: string, link: string, { t, date }: Translator): string {
  const newest = newestSourceDate(organization);
  const source = organization.sources.find((one) => one.date === newest) ?? organization.sources[0];
  const host = source && URL.canParse(source.url) ? new URL(source.url).hostname : undefined;
  const dated = newest ? date(newest) : t('detail.sourceUndated');
  const sources = t('vcard.source', { host: host || (source?.url ?? ''), date: dated });
  return t('vcard.note', { sources, edition: date(edition), link });
}
