/** What one row says of another: mergers and partners, by id or by name. */
import type { Organization, OrganizationPartner } from '#domain/organization.ts';
import { fold } from '#engine/text/fold.ts';
import type { Problem } from './check.ts';
import { didYouMean } from './suggest.ts';
import type { OrganizationDraft } from './validate-row.ts';

export interface OrganizationNames {
  /** Id of the organisation that `text` names; undefined when none does, or several. */
  find(text: string): string | undefined;
  spellings: ReadonlyMap<string, string>;
}

/** Splits `Polymeris (ex-Plastipolis)` into what stands before and between the brackets. */
const BRACKETS = /^(.+?) ?\((ex-)?([^)]+)\)$/;

/** What an organisation answers to. Brackets often hold its owner, `Leonard (VINCI)`: only a former name counts. */
function ownSpellings(name: string): string[] {
  const [, outside, former, inside] = BRACKETS.exec(name) ?? [];
  if (outside === undefined) return [fold(name)];
  return [name, outside, ...(former === undefined || inside === undefined ? [] : [inside])].map(fold);
}

/** What to look a partner up by: as written, then what stands before and between the brackets. */
function lookedUpSpellings(text: string): string[] {
  const [, outside, , inside] = BRACKETS.exec(text) ?? [];
  return [text, outside, inside].flatMap((part) => (part === undefined ? [] : [fold(part)]));
}

/** Indexes names, acronyms, aliases and ids, former ones too; a spelling shared by two organisations names neither. */
export function createOrganizationNames(
  organizations: Iterable<Pick<Organization, 'id' | 'formerIds' | 'name' | 'acronym' | 'aliases'>>,
): OrganizationNames {
  const spellings = new Map<string, string>();
  const shared = new Set<string>();
  const ids = new Map<string, string>();
  for (const { id, formerIds, name, acronym, aliases } of organizations) {
    ids.set(id, id);
    for (const former of formerIds) if (!ids.has(former)) ids.set(former, id);
    const names = [name, ...(acronym === undefined ? [] : [acronym]), ...aliases].flatMap(ownSpellings);
    for (const spelling of new Set(names)) {
      // A name of signs alone folds to nothing, and nothing names nobody.
      if (spelling === '') continue;
      if (spellings.has(spelling)) shared.add(spelling);
      else spellings.set(spelling, id);
    }
  }
  for (const spelling of shared) spellings.delete(spelling);
  const find = (text: string) => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    for (const spelling of lookedUpSpellings(text)) {
      const id = spellings.get(spelling);
      if (id !== undefined) return id;
    }
    return undefined;
  };
  return { find, spellings };
}

export interface LinkResult {
  organization: Organization;
  problems: Problem[];
  /** Partners that were given by name and are rows of the directory. */
  corrections: { before: string; after: string }[];
}

/** Resolves the partners and the merger of one draft among all names. */
export function linkOrganization(draft: OrganizationDraft, names: OrganizationNames): LinkResult {
  const problems: Problem[] = [];
  const corrections: LinkResult['corrections'] = [];
  const { organization } = draft;
  if (organization.partners.length === 0 && organization.status !== 'merged') {
    return { organization, problems, corrections };
  }
  const partners = organization.partners.flatMap((partner) => {
    const linked = linkPartner(partner, names);
    if ('id' in linked && linked.id === organization.id) {
      problems.push({
        code: 'partner.self',
        field: 'partners',
        value: textOf(partner),
        expected: 'another organisation',
      });
      return [];
    }
    if ('id' in linked && linked.id !== textOf(partner))
      corrections.push({ before: textOf(partner), after: linked.id });
    return [linked];
  });
  return {
    organization: {
      ...organization,
      ...linkStatus(draft, names, problems),
      partners: uniquePartners(partners),
    },
    problems,
    corrections,
  };
}

function textOf(partner: OrganizationPartner): string {
  return 'id' in partner ? partner.id : partner.name;
}

function linkPartner(partner: OrganizationPartner, names: OrganizationNames): OrganizationPartner {
  const id = names.find(textOf(partner));
  if (id === undefined) return partner;
  return { id, ...(partner.since !== undefined && { since: partner.since }) };
}

/** One entry a partner, with the better of its dates. */
function uniquePartners(partners: readonly OrganizationPartner[]): OrganizationPartner[] {
  const byText = new Map<string, OrganizationPartner>();
  for (const partner of partners) {
    const known = byText.get(textOf(partner));
    if (known === undefined || isBetterDate(partner.since, known.since)) byText.set(textOf(partner), partner);
  }
  return [...byText.values()];
}

/** The earlier date, the finer one where both say the same: the same choice from both sides of a cooperation. */
function isBetterDate(date: string | undefined, known: string | undefined): boolean {
  if (date === undefined || known === undefined) return date !== undefined;
  if (date.startsWith(known) || known.startsWith(date)) return date.length > known.length;
  return date < known;
}

function linkStatus(
  { organization, status }: OrganizationDraft,
  names: OrganizationNames,
  problems: Problem[],
): Pick<Organization, 'status' | 'mergedInto'> {
  if (status.status !== 'merged') return { status: status.status };
  const target = status.target ?? '';
  const mergedInto = names.find(target);
  if (mergedInto !== undefined && mergedInto !== organization.id) return { status: 'merged', mergedInto };
  const hint = didYouMean(target, names.spellings);
  problems.push({
    code: mergedInto === undefined ? 'status.unknown-target' : 'status.self',
    field: 'status',
    value: target,
    expected: 'the id or the name of another organisation of the directory',
    ...(mergedInto === undefined && hint !== undefined && { hint }),
  });
  return { status: 'active' };
}

/** True when following the mergers of an organisation leads back to it. */
export function isMergedInCircle(id: string, targets: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let at = targets.get(id);
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    at = targets.get(at);
  }
  return at === id;
}

/** Adds to each organisation the partners that name it, so that a cooperation reads the same from both sides. */
export function symmetricPartners(organizations: readonly Organization[]): Organization[] {
  const added = new Map<string, OrganizationPartner[]>();
  for (const { id, partners } of organizations) {
    for (const partner of partners) {
      if (!('id' in partner)) continue;
      const back = { id, ...(partner.since !== undefined && { since: partner.since }) };
      added.set(partner.id, [...(added.get(partner.id) ?? []), back]);
    }
  }
  return organizations.map((organization) => {
    const back = added.get(organization.id);
    if (back === undefined) return organization;
    return { ...organization, partners: uniquePartners([...organization.partners, ...back]) };
  });
}
