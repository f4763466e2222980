/** The part of the territories and of the vocabularies that a publication shows. */
import type { Site } from '#domain/site.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import { type Bbox, territoryCode } from '#domain/territory.ts';
import type { TerritoryFiles } from './load-territories.ts';

/** Every code that a scope may name. */
export function knownCodes({ territories, epci, communes }: TerritoryFiles): ReadonlySet<string> {
  const { country, regions, departments } = territories;
  return new Set([
    ...[country, ...regions, ...departments, ...epci].map(({ code }) => code),
    ...communes.map(({ code }) => territoryCode('commune', code)),
  ]);
}

/** Codes of a commune and of all that it lies in. */
function chainOf({ code, parent, epci, department, region }: TerritoryFiles['communes'][number]): string[] {
  return [
    territoryCode('commune', code),
    ...(parent === undefined ? [] : [territoryCode('commune', parent)]),
    ...(epci === undefined ? [] : [territoryCode('epci', epci)]),
    territoryCode('department', department),
    territoryCode('region', region),
  ];
}

/**
 * Territories of the scope and those that they lie in, which give them their names; the box of the country
 * becomes that of the scope, its population that of the communes left. Without a scope, all of them.
 */
export function limitTerritories(files: TerritoryFiles, scope: Site['scope']): TerritoryFiles {
  const { country, regions, departments } = files.territories;
  if (scope === undefined || scope.includes(country.code)) return files;
  const asked = new Set(scope);
  const communes = files.communes.filter((commune) => chainOf(commune).some((code) => asked.has(code)));
  const kept = new Set([
    ...communes.flatMap(chainOf),
    ...departments.filter(({ region }) => asked.has(region)).flatMap(({ code, region }) => [code, region]),
    ...departments.filter(({ code }) => asked.has(code)).flatMap(({ code, region }) => [code, region]),
    ...scope,
  ]);
  const known = new Set(communes.map(({ code }) => code));
  const isKept = ({ code }: { code: string }) => kept.has(code);
  const framed = [...regions, ...departments, ...files.epci].filter(({ code }) => asked.has(code));
  const population = communes.reduce(
    (sum, commune) => sum + (commune.parent ? 0 : (commune.population ?? 0)),
    0,
  );
  return {
    territories: {
      country: {
        ...country,
        population,
        bbox: framed.map(({ bbox }) => bbox).reduce(union, framed[0]?.bbox ?? country.bbox),
      },
      regions: regions.filter(isKept),
      departments: departments.filter(isKept),
    },
    epci: files.epci.filter(isKept),
    communes,
    formerCommunes: files.formerCommunes.filter(({ current }) => known.has(current)),
  };
}

function union(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Kinds and sectors in the order of the publication, without those that it hides, nor what only they filled. */
export function shownTaxonomy(
  taxonomy: Taxonomy,
  { kinds, sectors }: Pick<Site, 'kinds' | 'sectors'>,
): Taxonomy {
  if (kinds === undefined && sectors === undefined) return taxonomy;
  const shown = { kinds: shownTerms(taxonomy.kinds, kinds), sectors: shownTerms(taxonomy.sectors, sectors) };
  const families = new Set(shown.sectors.map(({ family }) => family));
  const ids = { kinds: idsOf(shown.kinds), sectors: idsOf(shown.sectors) };
  const needs = taxonomy.needs.map((need) => ({
    ...need,
    kinds: need.kinds.filter((id) => ids.kinds.has(id)),
    sectors: need.sectors.filter((id) => ids.sectors.has(id)),
  }));
  return {
    ...shown,
    families: taxonomy.families.filter(({ id }) => families.has(id)),
    labels: taxonomy.labels,
    needs: needs.filter((need) => need.kinds.length + need.sectors.length + need.labels.length > 0),
  };
}

type Shown = NonNullable<Site['kinds']>;

function shownTerms<T extends { id: string }>(
  terms: readonly T[],
  { order = [], hidden = [] }: Shown = {},
): T[] {
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return terms.filter(({ id }) => !hidden.includes(id)).sort((a, b) => rank(a.id) - rank(b.id));
}

function idsOf(terms: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(terms.map(({ id }) => id));
}
