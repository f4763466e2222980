import type { ReactNode } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from './button.tsx';
import styles from './facet-menu.module.css';
import { FacetOptions } from './facet-options.tsx';
import { PopoverMenu } from './popover-menu.tsx';

export interface FacetOption {
  id: string;
  label: string;
  /** Results that this choice would leave. */
  count: number;
  checked: boolean;
  mark?: ReactNode;
}

export interface FacetGroup {
  /** Left out when the facet has one group only. */
  title?: string;
  options: readonly FacetOption[];
  /** Too many to read: shown to who searches in the list, and what is chosen always. */
  searchedOnly?: boolean;
}

export interface FacetMenuProps {
  label: string;
  hint: string;
  chosen: number;
  /** Made when the menu opens. */
  groups: () => readonly FacetGroup[];
  total: number;
  onToggle: (id: string) => void;
  onClear: () => void;
}

/** Choices of a facet with what each would leave. */
export function FacetMenu({ label, hint, chosen, groups, total, onToggle, onClear }: FacetMenuProps) {
  const { t } = useI18n();
  return (
    <PopoverMenu label={label} chosen={chosen}>
      {(close) => (
        <>
          <header className={styles.header}>
            <p className={styles.title}>{label}</p>
            <p className={styles.hint}>{hint}</p>
          </header>
          <FacetOptions groups={groups()} onToggle={onToggle} />
          <footer className={styles.footer}>
            <Button look="quiet" disabled={chosen === 0} onClick={onClear}>
              {t('filters.clear')}
            </Button>
            <Button look="strong" onClick={close}>
              {t('filters.done', { count: total })}
            </Button>
          </footer>
        </>
      )}
    </PopoverMenu>
  );
}
