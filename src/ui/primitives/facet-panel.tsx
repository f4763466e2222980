import type { ReactNode } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from './button.tsx';
import styles from './facet-menu.module.css';
import { FacetOptions } from './facet-options.tsx';

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

export interface FacetPanelProps {
  label: string;
  hint: string;
  chosen: number;
  groups: readonly FacetGroup[];
  total: number;
  onToggle: (id: string) => void;
  onClear: () => void;
  onClose: () => void;
}

/** What the menu of a facet holds: its choices with what each would leave. */
export function FacetPanel(props: FacetPanelProps) {
  const { label, hint, chosen, groups, total, onToggle, onClear, onClose } = props;
  const { t } = useI18n();
  return (
    <>
      <header className={styles.header}>
        <p className={styles.title}>{label}</p>
        <p className={styles.hint}>{hint}</p>
      </header>
      <FacetOptions groups={groups} onToggle={onToggle} />
      <footer className={styles.footer}>
        <Button look="quiet" aria-disabled={chosen === 0} onClick={onClear}>
          {t('filters.clear')}
        </Button>
        <Button look="strong" onClick={onClose}>
          {t('filters.done', { count: total })}
        </Button>
      </footer>
    </>
  );
}
