/** A change in words: the same on the page and in its feeds. */
import type { Change } from '#domain/changes.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';

export interface ChangeNames {
  vocabulary: Vocabulary;
  /** Name of the organisation that another one merged into; undefined when this edition does not have it. */
  organization?: (id: string) => string | undefined;
}

/** What is the matter with it, beside its type and its name; empty when these say it all. */
export function changeDetails(
  change: Change,
  { t, list }: Translator,
  { vocabulary, organization }: ChangeNames,
): string[] {
  const { nameBefore, gained, lost, into, type } = change;
  const labels = (ids: readonly string[]) => list(ids.map(vocabulary.label));
  return [
    ...(nameBefore === undefined ? [] : [t('news.detail.renamed', { before: nameBefore })]),
    ...(type === 'moved' ? [moveText(change, t, vocabulary)] : []),
    ...(gained === undefined ? [] : [t('news.detail.gained', { labels: labels(gained) })]),
    ...(lost === undefined ? [] : [t('news.detail.lost', { labels: labels(lost) })]),
    ...(into === undefined ? [] : [t('news.detail.into', { name: organization?.(into) ?? into })]),
  ];
}

/** From town to town, or from one territory to another where only these are known. */
function moveText(change: Change, t: Translator['t'], { territory }: Vocabulary): string {
  const unknown = t('news.place.unknown');
  const nameOf = (codes: readonly string[], at: number) => {
    const code = codes.length > 1 ? codes.at(at) : undefined;
    return code === undefined ? undefined : territory(code);
  };
  const areas = change.departments.length > 1 ? change.departments : change.regions;
  return t('news.detail.moved', {
    before: change.cityBefore ?? nameOf(areas, 0) ?? unknown,
    after: change.city ?? nameOf(areas, -1) ?? unknown,
  });
}

/** Kinds and place, as one line: who it is. */
export function changeIdentity(change: Change, { vocabulary }: ChangeNames): string {
  const { kinds, city, departments, regions } = change;
  const area = departments.at(-1) ?? regions.at(-1);
  const place = city ?? (area === undefined ? undefined : vocabulary.territory(area));
  return [vocabulary.kind(kinds[0] ?? ''), ...(place === undefined ? [] : [place])].join(' · ');
}
