import { useLocked } from '#state/locked.ts';
import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Button } from '../primitives/button.tsx';
import menuStyles from '../primitives/facet-menu.module.css';
import { FacetOptions } from '../primitives/facet-options.tsx';
import { Icon } from '../primitives/icon.tsx';
import { Chosen } from '../primitives/popover-menu.tsx';
import styles from './filter-bar.module.css';
import { chosenIn, type FilterMenu, freeMenus } from './filter-menu-names.ts';
import { type FilterScene, groupsOf, splitChoice } from './filter-menus.tsx';

export interface FilterSheetProps extends Pick<FilterScene, 'directory' | 'answer'> {
  onClose: () => void;
}

/** All filters in one sheet, one open at a time. */
export function FilterSheet({ directory, answer, onClose }: FilterSheetProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const scene = { directory, answer, i18n, vocabulary: useVocabulary() };
  const { clearFilters } = useViewActions();
  const menus = freeMenus(useLocked());
  const chosen = menus.reduce((sum, menu) => sum + chosenIn(menu, answer), 0);
  return (
    <>
      <header className={menuStyles.header}>
        <p className={menuStyles.title}>{t('filters.title')}</p>
      </header>
      <div className={styles.sections}>
        {menus.map((menu) => (
          <Section key={menu} menu={menu} scene={scene} />
        ))}
      </div>
      <footer className={menuStyles.footer}>
        <Button look="quiet" aria-disabled={chosen === 0} onClick={clearFilters}>
          {t('filters.clear')}
        </Button>
        <Button look="strong" onClick={onClose}>
          {t('filters.done', { count: answer.results.length })}
        </Button>
      </footer>
    </>
  );
}

function Section({ menu, scene }: { menu: FilterMenu; scene: FilterScene }) {
  const { t } = scene.i18n;
  const { toggle } = useViewActions();
  const chosen = chosenIn(menu, scene.answer);
  return (
    <details className={styles.section} name="filters">
      <summary className={styles.summary}>
        <span>{t(`filters.menu.${menu}`)}</span>
        {chosen > 0 && <Chosen count={chosen} />}
        <Icon name="chevronDown" size={16} />
      </summary>
      <p className={styles.hint}>{t(`filters.hint.${menu}`)}</p>
      <FacetOptions
        groups={groupsOf(menu, scene)}
        onToggle={(choice) => {
          const { facet, id } = splitChoice(choice);
          toggle(facet, id);
        }}
      />
    </details>
  );
}
