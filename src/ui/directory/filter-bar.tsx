import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useLocked } from '#state/locked.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Late } from '../layout/late.tsx';
import { PopoverMenu } from '../primitives/popover-menu.tsx';
import { Skeleton } from '../primitives/skeleton.tsx';
import styles from './filter-bar.module.css';
import { chosenIn, freeMenus } from './filter-menu-names.ts';
import { LazyFilterMenuPanel, LazyFilterSheet, LazyReachMenu } from './lazy-narrowing.ts';

export interface FilterBarProps {
  directory: Directory;
  answer: DirectoryAnswer;
  /** A small screen has one button for all: a row of six would push the list off it. */
  compact: boolean;
}

/** The ways to narrow. What a menu holds comes when the list is there, or when a menu opens. */
export function FilterBar({ directory, answer, compact }: FilterBarProps) {
  const { t } = useI18n();
  const locked = useLocked();
  const menus = freeMenus(locked);
  const scene = { directory, answer };
  const chosen = menus.reduce((sum, menu) => sum + chosenIn(menu, answer), 0);
  const rows = <Skeleton rows={5} label={t('load.busy')} />;
  return (
    <fieldset className={styles.bar} aria-label={t('filters.title')}>
      {compact ? (
        <PopoverMenu label={t('filters.title')} chosen={chosen}>
          {(close) => (
            <Late fallback={rows}>
              <LazyFilterSheet {...scene} onClose={close} />
            </Late>
          )}
        </PopoverMenu>
      ) : (
        menus.map((menu) => (
          <PopoverMenu key={menu} label={t(`filters.menu.${menu}`)} chosen={chosenIn(menu, answer)}>
            {(close) => (
              <Late fallback={rows}>
                <LazyFilterMenuPanel {...scene} menu={menu} onClose={close} />
              </Late>
            )}
          </PopoverMenu>
        ))
      )}
      {answer.measured && !locked.includes('radius') && (
        <Late fallback={null}>
          <LazyReachMenu answer={answer} />
        </Late>
      )}
    </fieldset>
  );
}
