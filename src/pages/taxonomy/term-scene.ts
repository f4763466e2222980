/** What every part of the page of a term is given: the same where it is written at build and where it is live. */
import type { Term } from '#domain/taxonomy.ts';
import {
  createTermSheet,
  type RegionCount,
  type TermSheet,
  type TermWorld,
} from '#engine/taxonomy/term-sheet.ts';
import { termOf } from '#engine/taxonomy/terms.ts';
import type { CountryMap } from '#engine/territory-map/country-map.ts';
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { FACET_PARAMETERS } from '#state/url-codec.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import type { TermPage } from '#ui/layout/page-addresses.ts';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';

export interface TermScene {
  root: SiteRoot;
  world: TermWorld;
  vocabulary: Vocabulary;
  page: TermPage;
  term: Term;
  sheet: TermSheet;
  /** On the page of a sector in a region. */
  region?: RegionCount;
  map?: CountryMap | TerritoryMap;
}

export type SceneGround = Pick<TermScene, 'root' | 'world' | 'vocabulary'>;

/** Undefined when the vocabulary has no such term, or the region no page of it. */
export function createTermScene(
  ground: SceneGround,
  page: TermPage,
  id: string,
  regionCode?: string,
): TermScene | undefined {
  const sheet = createTermSheet(ground.world, page, id);
  return sheet && sceneOf(ground, sheet, regionCode);
}

/** From a sheet that is made already: the same in every language and region. */
export function sceneOf(ground: SceneGround, sheet: TermSheet, regionCode?: string): TermScene | undefined {
  const { vocabulary: page, id } = sheet;
  const term = termOf(ground.world.taxonomy, page, id);
  if (term === undefined) return undefined;
  if (regionCode === undefined) return { ...ground, page, term, sheet };
  const region = sheet.regions.find(({ code, isNamed }) => code === regionCode && isNamed);
  return region && page === 'sectors' ? { ...ground, page, term, sheet, region } : undefined;
}

/** A kind has a plural, which names its page better. */
export function nameOf({ page, term, vocabulary }: TermScene, { language }: Translator): string {
  return page === 'kinds' ? vocabulary.kindPlural(term.id) : (term.label[language] ?? term.id);
}

/** The directory narrowed to the term, and to the region. */
export function filteredHref({ root, page, term, region }: TermScene, { language }: Translator): string {
  const params = new URLSearchParams({ [FACET_PARAMETERS[page]]: term.id });
  if (region) params.set(FACET_PARAMETERS.territories, region.code);
  return `${pageHref(root, 'directory', language)}?${params}`;
}

/** The coverage by the organisations that have the term; it does not know labels. */
export function coverageHref({ root, page, term, region }: TermScene, { language }: Translator) {
  if (page === 'labels') return undefined;
  const params = new URLSearchParams({ [FACET_PARAMETERS[page]]: term.id });
  if (region) params.set('selected', region.code);
  return `${pageHref(root, 'coverage', language)}?${params}`;
}
