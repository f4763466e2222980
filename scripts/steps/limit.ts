/** Limit: organisations outside of the scope of the publication, or of hidden kinds only, are left out, and said to be. */
import type { Issue } from '#domain/issue.ts';
import type { Organization, OrganizationPartner } from '#domain/organization.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Problem } from '#engine/intake/check.ts';
import type { TerritoryFiles } from '../lib/load-territories.ts';
import { knownCodes } from '../lib/scope.ts';
import type { Geocoding } from './geocode.ts';
import { toIssue } from './step.ts';

export interface LimitContext {
  /** What the rows were read with. */
  all: TerritoryFiles & { taxonomy: Taxonomy };
  /** What the publication shows. */
  shown: TerritoryFiles & { taxonomy: Taxonomy };
  /** Codes of `site.json`; everything when missing. */
  scope: readonly string[] | undefined;
}

type Entry = Geocoding['output'][number];

export function limit(
  entries: readonly Entry[],
  { all, shown, scope }: LimitContext,
): { output: Entry[]; issues: Issue[] } {
  if (all.territories === shown.territories && all.taxonomy === shown.taxonomy)
    return { output: [...entries], issues: [] };
  const codes = knownCodes(shown);
  const kinds = new Set(shown.taxonomy.kinds.map(({ id }) => id));
  const regionOf = new Map(all.territories.departments.map(({ code, region }) => [code, region]));
  const issues: Issue[] = [];
  const inside = entries.filter(({ row, organization }) => {
    const isPlaced =
      all.territories === shown.territories || scope === undefined || isInside(organization, regionOf, scope);
    const isShown = organization.kinds.some((id) => kinds.has(id));
    if (!isPlaced) issues.push(toIssue(row, outside(scope)));
    else if (!isShown) issues.push(toIssue(row, hidden(organization)));
    return isPlaced && isShown;
  });
  const kept = withTargets(inside);
  const names = new Map(entries.map(({ organization: { id, name } }) => [id, name]));
  const ids = new Set(kept.map(({ organization }) => organization.id));
  const output = kept.map(({ row, organization }) => ({
    row,
    organization: trimmed(organization, { codes, kinds, shown, names, ids }),
  }));
  return { output, issues };
}

function outside(scope: readonly string[]): Problem {
  return { code: 'scope.outside', field: 'city', expected: `a seat in ${scope.join(', ')}; it is left out` };
}

function hidden({ kinds }: Organization): Problem {
  const expected = 'a kind that site.json does not hide; it is left out';
  return { code: 'scope.hidden', field: 'kinds', value: kinds.join(';'), expected };
}

/** The seat decides: a territory that is known of it is in the scope, or lies in one that is. */
function isInside(
  { territory }: Organization,
  regionOf: ReadonlyMap<string, string>,
  scope: readonly string[],
): boolean {
  const { commune, epci, department, region = regionOf.get(department ?? '') } = territory;
  return [commune, epci, department, region].some((code) => code !== undefined && scope.includes(code));
}

/** Without the organisations that merged into one that is left out: their page would lead nowhere. */
function withTargets(entries: readonly Entry[]): readonly Entry[] {
  const ids = new Set(entries.map(({ organization }) => organization.id));
  const kept = entries.filter(
    ({ organization: { mergedInto } }) => mergedInto === undefined || ids.has(mergedInto),
  );
  return kept.length === entries.length ? kept : withTargets(kept);
}

interface Shown {
  codes: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  shown: LimitContext['shown'];
  /** Of every organisation read, by id. */
  names: ReadonlyMap<string, string>;
  /** Of those kept. */
  ids: ReadonlySet<string>;
}

/** Without ids and codes that the publication does not know; a partner that is left out keeps its name. */
function trimmed(organization: Organization, { codes, kinds, shown, names, ids }: Shown): Organization {
  const sectors = new Set(shown.taxonomy.sectors.map(({ id }) => id));
  const partners = organization.partners.map((partner): OrganizationPartner => {
    if (!('id' in partner) || ids.has(partner.id)) return partner;
    const { id, ...rest } = partner;
    return { name: names.get(id) ?? id, ...rest };
  });
  return {
    ...organization,
    kinds: organization.kinds.filter((id) => kinds.has(id)),
    sectors: organization.sectors.filter((id) => sectors.has(id)),
    serves: organization.serves.filter((code) => codes.has(code)),
    partners,
  };
}
