import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { FacetPanel } from '../primitives/facet-panel.tsx';
import { chosenIn, type FilterMenu, MENU_FACETS } from './filter-menu-names.ts';
import { type FilterScene, groupsOf, splitChoice } from './filter-menus.tsx';

export interface FilterMenuPanelProps extends Pick<FilterScene, 'directory' | 'answer'> {
  menu: FilterMenu;
  onClose: () => void;
}

/** What one menu of the filters holds. */
export function FilterMenuPanel({ menu, directory, answer, onClose }: FilterMenuPanelProps) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const { toggle, clearFacets } = useViewActions();
  return (
    <FacetPanel
      label={i18n.t(`filters.menu.${menu}`)}
      hint={i18n.t(`filters.hint.${menu}`)}
      chosen={chosenIn(menu, answer)}
      groups={groupsOf(menu, { directory, answer, i18n, vocabulary })}
      total={answer.results.length}
      onToggle={(choice) => {
        const { facet, id } = splitChoice(choice);
        toggle(facet, id);
      }}
      onClear={() => clearFacets(MENU_FACETS[menu])}
      onClose={onClose}
    />
  );
}
