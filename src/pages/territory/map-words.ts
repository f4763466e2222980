/** What a map says in words: for who does not see it, and under it. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';

/** Towns that are named with their number; the list of the page has them all. */
const TOWNS_TOLD = 6;

/** `Carte : Ain parmi ses voisins. 3 organismes placés : Bellignat (2), Trévoux (1).` */
export function mapLabel(
  map: TerritoryMap,
  name: string,
  located: readonly DirectoryRecord[],
  { t, number, list }: Translator,
): string {
  const title = t('territory.map.label', { name });
  if (map.drawn === 0) return `${title} ${t('territory.map.nobody')}`;
  const towns = townsOf(located);
  const told = towns.slice(0, TOWNS_TOLD).map(([town, count]) => `${town} (${number(count)})`);
  const others = towns.length - told.length;
  const places = list(others > 0 ? [...told, t('territory.map.otherTowns', { count: others })] : told);
  return `${title} ${t('territory.map.places', { count: map.drawn, places })}`;
}

/** Towns of the organisations that have a point, those that have most first. */
function townsOf(located: readonly DirectoryRecord[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { point, city } of located) {
    if (point !== undefined && city !== undefined) counts.set(city, (counts.get(city) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What the drawing leaves out and how far it can be trusted, sentence by sentence. */
export function mapRemarks(map: TerritoryMap, isCommune: boolean, { t }: Translator): string[] {
  const { outlined, withoutPoint } = map;
  return [
    ...(withoutPoint > 0 ? [t('territory.map.withoutPoint', { count: withoutPoint })] : []),
    ...(isCommune ? [t('territory.map.commune')] : []),
    ...(outlined === 'epci' ? [t('territory.map.approximate')] : []),
  ];
}

/** Main kinds that are drawn alone, in the order of the vocabulary. */
export function drawnKinds(map: TerritoryMap, { kinds }: Vocabulary): string[] {
  const alone = new Set(
    map.marks.flatMap(({ count, kind }) => (count === 1 && kind !== undefined ? [kind] : [])),
  );
  return kinds.flatMap(({ id }) => (alone.has(id) ? [id] : []));
}

export function hasGroups(map: TerritoryMap): boolean {
  return map.marks.some(({ count }) => count > 1);
}

/** The words of the key, in the order of its marks. */
export function keyWords(map: TerritoryMap, vocabulary: Vocabulary, { t }: Translator): string[] {
  const kinds = drawnKinds(map, vocabulary).map(vocabulary.kind);
  return hasGroups(map) ? [...kinds, t('territory.map.group')] : kinds;
}
