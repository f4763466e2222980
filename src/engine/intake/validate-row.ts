/** From the normalized values of a row to an organisation without its place on the map, with every problem found. */
import type { Organization } from '#domain/organization.ts';
import type { CheckContext, Problem, RowCheck } from './check.ts';
import { report } from './check.ts';
import { checkEmail, checkPhone, checkWebsite } from './check-contact.ts';
import {
  checkFormerIds,
  checkFounded,
  checkId,
  checkMembers,
  checkName,
  checkPartners,
  checkSources,
  checkStatus,
  checkUnverified,
  type StatedStatus,
} from './check-facts.ts';
import { checkAddress, checkStatedPlace, type StatedPlace } from './check-place.ts';
import { checkKinds, checkLabels, checkSectors, checkServes, uniqueItems } from './check-terms.ts';
import { checkTexts } from './check-text.ts';
import type { RowValues } from './normalize-values.ts';
import { checkPersonalData } from './personal-data.ts';

/** What a row says by itself; other rows, the gazetteer and the geocoder complete it. */
export interface OrganizationDraft {
  organization: Organization;
  stated: StatedPlace;
  status: StatedStatus;
}

export interface RowVerdict {
  /** Undefined when the row has no valid id, name, kind or source: it cannot be an organisation. */
  draft?: OrganizationDraft;
  problems: Problem[];
}

/** Checks one row; every problem is reported, and a value with a problem is left out of the draft. */
export function validateRow(values: RowValues, context: CheckContext): RowVerdict {
  const check: RowCheck = { ...context, values: { ...values }, problems: [], unusable: new Set() };
  checkTexts(check);
  checkPersonalData(check);
  const id = checkId(check);
  const name = checkName(check);
  const kinds = checkKinds(check);
  const sources = checkSources(check);
  const stated = checkStatedPlace(check);
  const status = checkStatus(check);
  const organization: Organization = {
    id: id ?? '',
    formerIds: checkFormerIds(check),
    name: name ?? '',
    aliases: uniqueItems(check, 'aliases'),
    status: status.status,
    kinds,
    sectors: checkSectors(check),
    summary: checkSummary(check),
    address: checkAddress(check),
    location: null,
    territory: {},
    serves: checkServes(check),
    labels: checkLabels(check),
    partners: checkPartners(check),
    sources,
    unverifiedFields: checkUnverified(check),
  };
  addOptionalFacts(organization, check);
  const { problems } = check;
  const isOrganization = id !== undefined && name !== undefined && kinds.length > 0 && sources.length > 0;
  return isOrganization ? { draft: { organization, stated, status }, problems } : { problems };
}

/**
 * Fields that most rows leave empty. They are assigned one by one: an object made of a dozen conditional spreads
 * takes four times as long, which counts at 100,000 rows.
 */
function addOptionalFacts(organization: Organization, check: RowCheck): void {
  const { acronym } = check.values;
  const [website, email, phone] = [checkWebsite(check), checkEmail(check), checkPhone(check)];
  const [founded, members] = [checkFounded(check), checkMembers(check)];
  if (acronym !== undefined) organization.acronym = acronym;
  if (website !== undefined) organization.website = website;
  if (email !== undefined) organization.email = email;
  if (phone !== undefined) organization.phone = phone;
  if (founded !== undefined) organization.founded = founded;
  if (members !== undefined) organization.members = members;
}

function checkSummary(check: RowCheck): Organization['summary'] {
  const { 'summary.fr': fr, 'summary.en': en } = check.values;
  if (fr === undefined && en === undefined) {
    report(check, 'summary.missing', 'summary.fr', { expected: 'one factual sentence' });
  }
  const summary: Organization['summary'] = {};
  if (fr !== undefined) summary.fr = fr;
  if (en !== undefined) summary.en = en;
  return summary;
}
