/** What one vocabulary says of another: ids used twice, families and terms that do not exist. */
import type { Issue } from '#domain/issue.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import { didYouMean } from '#engine/intake/suggest.ts';

/** @param folder of the vocabularies, for the place of the issues */
export function taxonomyIssues(
  { kinds, families, sectors, labels, needs }: Taxonomy,
  folder: string,
): Issue[] {
  const repeated = [
    ...repeatedIds(`${folder}/kinds.json`, kinds),
    ...repeatedIds(`${folder}/sectors.json`, families),
    ...repeatedIds(`${folder}/sectors.json`, sectors),
    ...repeatedIds(`${folder}/labels.json`, labels),
    ...repeatedIds(`${folder}/needs.json`, needs),
  ];
  const inSectors = unknownIds(`${folder}/sectors.json`, families);
  const inNeeds = {
    kinds: unknownIds(`${folder}/needs.json`, kinds),
    sectors: unknownIds(`${folder}/needs.json`, sectors),
    labels: unknownIds(`${folder}/needs.json`, labels),
  };
  return [
    ...repeated,
    ...sectors.flatMap(({ id, family }) => inSectors([family], `${id}.family`)),
    ...needs.flatMap((need) =>
      (['kinds', 'sectors', 'labels'] as const).flatMap((list) =>
        inNeeds[list](need[list], `${need.id}.${list}`),
      ),
    ),
  ];
}

type Identified = readonly { id: string }[];

function repeatedIds(file: string, terms: Identified): Issue[] {
  const ids = terms.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({
      code: 'taxonomy.invalid',
      place: { file },
      field: 'id',
      value: id,
      expected: 'each id once in a vocabulary',
      hint: 'rename or delete one of the two entries',
    }));
}

/** Finds the ids of a list that are not terms of a vocabulary. */
function unknownIds(file: string, terms: Identified): (ids: readonly string[], field: string) => Issue[] {
  const known = new Map(terms.map(({ id }) => [id, id]));
  return (ids, field) =>
    ids
      .filter((id) => !known.has(id))
      .map((value) => ({
        code: 'taxonomy.invalid',
        place: { file },
        field,
        value,
        expected: `one of ${[...known.keys()].join(', ')}`,
        hint: didYouMean(value, known) ?? 'correct the id, or add the entry that it names',
      }));
}
