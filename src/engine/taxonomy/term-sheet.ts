/** What the page of a term says: who has it, in which regions, and what goes with it. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Territories } from '#domain/territory.ts';
import { createTermTest, type TermGround, termsOf, VOCABULARIES, type VocabularyName } from './terms.ts';

export interface TermWorld extends TermGround {
  territories: Territories;
  records: readonly DirectoryRecord[];
}

/** Terms that a record names itself; a need is derived. */
export type NamedVocabulary = Exclude<VocabularyName, 'needs'>;

export interface RegionCount {
  code: string;
  name: string;
  /** Have their seat in the region. */
  located: number;
  /** Have it elsewhere, and serve the region or the whole country. */
  serving: number;
  /** Someone has the seat here, or names this region among those served: reason enough for a page. */
  isNamed: boolean;
}

export interface RelatedTerm {
  vocabulary: VocabularyName;
  id: string;
  /** Organisations that have both terms. */
  count: number;
}

export interface TermSheet {
  vocabulary: VocabularyName;
  id: string;
  /** Have the term at the date of the edition. */
  members: readonly DirectoryRecord[];
  /** Of a label: those whose award of it is over, and is history. */
  former: readonly DirectoryRecord[];
  /** All regions, in the order of the official list. */
  regions: readonly RegionCount[];
  /** Members of which no region is known. */
  withoutRegion: number;
  /** Most common first, ties in the order of the vocabularies; the term itself left out. */
  related: readonly RelatedTerm[];
}

/** Undefined for a term that the vocabulary does not have. */
export function createTermSheet(
  world: TermWorld,
  vocabulary: VocabularyName,
  id: string,
): TermSheet | undefined {
  const { taxonomy, territories, records } = world;
  if (!termsOf(taxonomy, vocabulary).some((term) => term.id === id)) return undefined;
  const hasTerm = createTermTest(world, vocabulary, id);
  const members = records.filter(hasTerm);
  return {
    vocabulary,
    id,
    members,
    former: vocabulary === 'labels' ? records.filter((one) => hasLabel(one, id) && !hasTerm(one)) : [],
    regions: territories.regions.map((region) => {
      const { located, serving } = membersIn(members, region.code, territories.country.code);
      const isNamed = located.length > 0 || serving.some(({ serves }) => serves?.includes(region.code));
      const counts = { located: located.length, serving: serving.length };
      return { code: region.code, name: region.name, ...counts, isNamed };
    }),
    withoutRegion: members.filter(({ territory }) => territory.region === undefined).length,
    related: relatedTerms(world, members, { vocabulary, id }),
  };
}

function hasLabel({ labels = [] }: DirectoryRecord, id: string): boolean {
  return labels.some((label) => label.id === id);
}

export interface MembersInRegion {
  located: readonly DirectoryRecord[];
  serving: readonly DirectoryRecord[];
}

/** Together they are those whom the filter of the directory by this region lets through. */
export function membersIn(
  members: readonly DirectoryRecord[],
  region: string,
  country: string,
): MembersInRegion {
  const located = members.filter(({ territory }) => territory.region === region);
  const serving = members.filter(
    ({ territory, serves = [] }) =>
      territory.region !== region && (serves.includes(region) || serves.includes(country)),
  );
  return { located, serving };
}

function relatedTerms(
  world: TermGround,
  members: readonly DirectoryRecord[],
  own: { vocabulary: VocabularyName; id: string },
): RelatedTerm[] {
  const all = VOCABULARIES.flatMap((vocabulary) =>
    termsOf(world.taxonomy, vocabulary).flatMap(({ id }): RelatedTerm[] => {
      if (vocabulary === own.vocabulary && id === own.id) return [];
      const count = members.filter(createTermTest(world, vocabulary, id)).length;
      return count > 0 ? [{ vocabulary, id, count }] : [];
    }),
  );
  return all.sort((a, b) => b.count - a.count);
}

/** How many have each term of a vocabulary, in its order. */
export function countTerms(
  world: Pick<TermWorld, 'taxonomy' | 'edition' | 'records'>,
  vocabulary: VocabularyName,
): { id: string; count: number }[] {
  return termsOf(world.taxonomy, vocabulary).map(({ id }) => ({
    id,
    count: world.records.filter(createTermTest(world, vocabulary, id)).length,
  }));
}
