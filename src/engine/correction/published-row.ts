/** An organisation as the values of a row, in the one spelling that the page and the command compare. */
import type { CorrectedField } from '#domain/correction.ts';
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { Organization, OrganizationPartner } from '#domain/organization.ts';
import { compareText } from '../text/compare-text.ts';

export type CorrectedValues = Readonly<Partial<Record<CorrectedField, string>>>;

/** What of an organisation a correction can change; its place on the map follows from its address. */
export type CorrectedFacts = Omit<Organization, 'location' | 'sources' | 'unverifiedFields' | 'formerIds'>;

/** Every known value that can be corrected; what is unknown has none. */
export function publishedRow(organization: CorrectedFacts): CorrectedValues {
  const { summary, address, territory, founded, members } = organization;
  const values: Record<CorrectedField, string | undefined> = {
    name: organization.name,
    acronym: organization.acronym,
    aliases: list(organization.aliases),
    kinds: list(organization.kinds),
    sectors: list(organization.sectors),
    'summary.fr': summary.fr,
    'summary.en': summary.en,
    website: organization.website,
    email: organization.email,
    phone: organization.phone,
    street: address.street,
    postalCode: address.postalCode,
    city: address.city,
    communeCode: address.communeCode,
    department: territory.department,
    region: territory.region,
    serves: list(organization.serves),
    founded: founded === undefined ? undefined : String(founded),
    members: members === undefined ? undefined : String(members),
    labels: list(organization.labels.map(labelText)),
    partners: list(organization.partners.map(partnerText).sort(compareText)),
    status: statusText(organization),
  };
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(known);
}

function list(items: readonly string[]): string {
  return items.join(';');
}

/** As a row writes it: `id`, `id@since`, `id@since..until`, `id@..until`. */
function labelText({ id, since, until }: OrganizationLabel): string {
  if (until !== undefined) return `${id}@${since ?? ''}..${until}`;
  return since === undefined ? id : `${id}@${since}`;
}

function partnerText(partner: OrganizationPartner): string {
  const who = 'id' in partner ? partner.id : partner.name;
  return partner.since === undefined ? who : `${who}@${partner.since}`;
}

function statusText({ status, mergedInto }: CorrectedFacts): string {
  if (status === 'active') return '';
  return status === 'merged' ? `merged:${mergedInto ?? ''}` : status;
}
