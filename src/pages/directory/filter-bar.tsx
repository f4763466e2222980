import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { FacetMenu } from '#ui/primitives/facet-menu.tsx';
import styles from './filter-bar.module.css';
import {
  chosenIn,
  FILTER_MENUS,
  type FilterMenu,
  type FilterScene,
  groupsOf,
  MENU_FACETS,
  splitChoice,
} from './filter-menus.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { ReachMenu } from './reach-menu.tsx';

export interface FilterBarProps extends Pick<FilterScene, 'directory' | 'answer'> {
  /** A small screen has one button for all. */
  compact: boolean;
}

/** The ways to narrow, each choice with what it would leave. */
export function FilterBar({ directory, answer, compact }: FilterBarProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const scene = { directory, answer, i18n, vocabulary: useVocabulary() };
  const { toggle } = useViewActions();
  const clear = useClearMenu();
  return (
    <fieldset className={styles.bar} aria-label={t('filters.title')}>
      {compact ? (
        <FilterSheet scene={scene} />
      ) : (
        FILTER_MENUS.map((menu) => (
          <FacetMenu
            key={menu}
            label={t(`filters.menu.${menu}`)}
            hint={t(`filters.hint.${menu}`)}
            chosen={chosenIn(menu, answer)}
            groups={() => groupsOf(menu, scene)}
            total={answer.results.length}
            onToggle={(choice) => {
              const { facet, id } = splitChoice(choice);
              toggle(facet, id);
            }}
            onClear={() => clear(menu)}
          />
        ))
      )}
      <ReachMenu answer={answer} />
    </fieldset>
  );
}

/** Takes every choice of a menu back, in one step. */
export function useClearMenu(): (menu: FilterMenu) => void {
  const { clearFacets } = useViewActions();
  return (menu) => clearFacets(MENU_FACETS[menu]);
}
