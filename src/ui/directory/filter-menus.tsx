/** The menus of the filters: which facets each holds, and their choices with what each would leave. */
import { LABEL_STATUSES } from '#engine/labels/status.ts';
import { FRESHNESS_CLASSES } from '#engine/quality/freshness.ts';
import { PRECISION_CLASSES } from '#engine/search/types.ts';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import type { Facet } from '#state/view-state.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';
import type { FacetGroup, FacetOption } from '../primitives/facet-panel.tsx';
import { KindTile } from '../primitives/kind-tile.tsx';
import { filterLabel } from './filter-label.ts';
import type { FilterMenu } from './filter-menu-names.ts';

export interface FilterScene {
  directory: Directory;
  answer: DirectoryAnswer;
  i18n: Translator;
  vocabulary: Vocabulary;
}

/** Id of a choice in a menu of several facets, and back. */
export function splitChoice(choice: string): { facet: Facet; id: string } {
  const at = choice.indexOf(':');
  return { facet: choice.slice(0, at) as Facet, id: choice.slice(at + 1) };
}

export function groupsOf(menu: FilterMenu, scene: FilterScene): FacetGroup[] {
  const { directory, i18n } = scene;
  const { t, compare } = i18n;
  const { taxonomy } = directory;
  const options = (facet: Facet, ids: readonly string[]) => ids.map((id) => optionOf(facet, id, scene));
  const sorted = (facet: Facet, ids: readonly string[]) =>
    options(facet, ids).sort((a, b) => compare(a.label, b.label));
  switch (menu) {
    case 'kinds':
    case 'needs':
      return [{ options: options(menu, idsOf(taxonomy[menu])) }];
    case 'sectors':
      return [{ options: sorted('sectors', idsOf(taxonomy.sectors)) }];
    case 'territories':
      return territoryGroups(scene, sorted);
    case 'labels':
      return [
        { title: t('filters.labelStates'), options: options('labelStates', LABEL_STATUSES) },
        { title: t('filters.labels'), options: options('labels', idsOf(taxonomy.labels)).filter(isUseful) },
      ];
    case 'trust':
      return [
        { title: t('filters.freshness'), options: options('freshness', FRESHNESS_CLASSES) },
        { title: t('filters.precisions'), options: options('precisions', PRECISION_CLASSES) },
      ];
  }
}

function territoryGroups(
  { directory, answer, i18n: { t } }: FilterScene,
  sorted: (facet: Facet, ids: readonly string[]) => FacetOption[],
): FacetGroup[] {
  const { regions, departments } = directory.territories;
  const codes = (overseas: boolean) =>
    regions.filter((one) => one.overseas === overseas).map((one) => one.code);
  const hasOverseas = regions.some(({ overseas }) => overseas);
  const areas = new Set([...regions, ...departments].map(({ code }) => code));
  const finer = answer.filters.territories.filter((code) => !areas.has(code));
  return [
    ...(finer.length > 0
      ? [{ title: t('filters.chosenPlaces'), options: sorted('territories', finer) }]
      : []),
    {
      title: t(hasOverseas ? 'filters.mainland' : 'filters.regions'),
      options: sorted('territories', codes(false)),
    },
    // Collectivities where no organisation is or serves would be nine dead ends.
    { title: t('filters.overseas'), options: sorted('territories', codes(true)).filter(isUseful) },
    {
      title: t('filters.departments'),
      options: sorted('territories', idsOf(departments.map(({ code }) => ({ id: code })))),
      searchedOnly: true,
    },
  ];
}

function optionOf(facet: Facet, id: string, { answer, i18n, vocabulary }: FilterScene): FacetOption {
  const chosen: readonly string[] = answer.filters[facet];
  return {
    id: `${facet}:${id}`,
    label: filterLabel(facet, id, { i18n, vocabulary }),
    count: answer.facets[facet].get(id) ?? 0,
    checked: chosen.includes(id),
    ...(facet === 'kinds' ? { mark: <KindTile {...vocabulary.kindStyle(id)} size={20} /> } : {}),
  };
}

function isUseful({ count, checked }: FacetOption): boolean {
  return count > 0 || checked;
}

function idsOf(terms: readonly { id: string }[]): string[] {
  return terms.map(({ id }) => id);
}
