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
  const id = checkId(check);
  const name = checkName(check);
  const kinds = checkKinds(check);
  const sources = checkSources(check);
  const stated = checkStatedPlace(check);
  const status = checkStatus(check);
  const facts = checkOptionalFacts(check);
  const { problems } = check;
  if (id === undefined || name === undefined || kinds.length === 0 || sources.length === 0)
    return { problems };
  const organization: Organization = {
    id,
    name,
    status: status.status,
    kinds,
    ...facts,
    location: null,
    territory: {},
    sources,
  };
  return { draft: { organization, stated, status }, problems };
}

type OptionalFacts = Omit<
  Organization,
  'id' | 'name' | 'status' | 'kinds' | 'location' | 'territory' | 'sources'
>;

function checkOptionalFacts(check: RowCheck): OptionalFacts {
  const { acronym } = check.values;
  const [website, email, phone] = [checkWebsite(check), checkEmail(check), checkPhone(check)];
  const [founded, members] = [checkFounded(check), checkMembers(check)];
  return {
    formerIds: checkFormerIds(check),
    ...(acronym !== undefined && { acronym }),
    aliases: uniqueItems(check, 'aliases'),
    sectors: checkSectors(check),
    summary: checkSummary(check),
    ...(website !== undefined && { website }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    address: checkAddress(check),
    serves: checkServes(check),
    ...(founded !== undefined && { founded }),
    ...(members !== undefined && { members }),
    labels: checkLabels(check),
    partners: checkPartners(check),
    unverifiedFields: checkUnverified(check),
  };
}

function checkSummary(check: RowCheck): Organization['summary'] {
  const { 'summary.fr': fr, 'summary.en': en } = check.values;
  if (fr === undefined && en === undefined) {
    report(check, 'summary.missing', 'summary.fr', { expected: 'one factual sentence' });
  }
  return { ...(fr !== undefined && { fr }), ...(en !== undefined && { en }) };
}
