import { Suspense, useRef } from 'react';
import { lazyWithWords } from '../i18n/lazy-with-words.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { ErrorBoundary } from '../layout/error-boundary.tsx';
import { Icon } from '../primitives/icon.tsx';
import type { TerritoryTreeProps } from './territory-tree.tsx';
import styles from './territory-tree-button.module.css';

const TerritoryTree = lazyWithWords(async () => (await import('./territory-tree.tsx')).TerritoryTree);

export interface TerritoryTreeButtonProps extends Omit<TerritoryTreeProps, 'id' | 'onClose'> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const PANEL_ID = 'territory-tree';

/** The way in to the territories: before the map in the order of Tab, and there when the map is not. */
export function TerritoryTreeButton({ open, onOpenChange, ...tree }: TerritoryTreeButtonProps) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    onOpenChange(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.open}
        aria-expanded={open}
        aria-controls={open ? PANEL_ID : undefined}
        onClick={() => onOpenChange(!open)}
      >
        <Icon name="list" size={18} />
        {t('tree.open')}
      </button>
      {open && (
        <ErrorBoundary fallback={() => <p role="alert">{t('crash.text')}</p>}>
          <Suspense fallback={null}>
            <TerritoryTree {...tree} id={PANEL_ID} onClose={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
