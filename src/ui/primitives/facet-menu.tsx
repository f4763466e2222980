import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from './button.tsx';
import styles from './facet-menu.module.css';
import { FacetOptions } from './facet-options.tsx';
import { Icon } from './icon.tsx';

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
}

export interface FacetMenuProps {
  label: string;
  hint: string;
  groups: readonly FacetGroup[];
  total: number;
  onToggle: (id: string) => void;
  onClear: () => void;
}

/** A filter that opens beside its button on a wide screen and as a sheet on a small one. Native popover: Escape and a click outside close it. */
export function FacetMenu({ label, hint, groups, total, onToggle, onClear }: FacetMenuProps) {
  const { t } = useI18n();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const chosen = groups.flatMap((group) => group.options).filter((option) => option.checked).length;
  const onBeforeToggle = (event: ToggleEvent) => {
    if (event.newState !== 'open' || !button.current || !menu.current) return;
    // Filled before it is shown: a Tab that follows at once must find the first choice.
    flushSync(() => setOpen(true));
    place(menu.current, button.current);
  };
  return (
    <div>
      <button
        ref={button}
        type="button"
        className={styles.button}
        popoverTarget={id}
        data-active={chosen > 0 || undefined}
      >
        {label}
        {chosen > 0 && <Chosen count={chosen} />}
        <Icon name="chevronDown" size={14} />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.menu}
        onBeforeToggle={onBeforeToggle}
        onToggle={(event) => event.newState === 'closed' && setOpen(false)}
      >
        {open && (
          <>
            <header className={styles.header}>
              <p className={styles.title}>{label}</p>
              <p className={styles.hint}>{hint}</p>
            </header>
            <FacetOptions groups={groups} onToggle={onToggle} />
            <footer className={styles.footer}>
              <Button look="quiet" disabled={chosen === 0} onClick={onClear}>
                {t('filters.clear')}
              </Button>
              <Button look="strong" onClick={() => menu.current?.hidePopover()}>
                {t('filters.done', { count: total })}
              </Button>
            </footer>
          </>
        )}
      </div>
    </div>
  );
}

function Chosen({ count }: { count: number }) {
  const { t, number } = useI18n();
  return (
    <span className={styles.chosen}>
      <span aria-hidden="true">{number(count)}</span>
      <span className="visually-hidden">, {t('filters.chosen', { count })}</span>
    </span>
  );
}

const MENU_WIDTH_PX = 352;
const EDGE_PX = 8;

/** The top layer has no anchor of its own in every browser: the style sheet reads the button's place from here. */
function place(menu: HTMLElement, button: HTMLElement) {
  const { left, bottom } = button.getBoundingClientRect();
  const x = Math.max(EDGE_PX, Math.min(left, window.innerWidth - MENU_WIDTH_PX - EDGE_PX));
  menu.style.setProperty('--x', `${x}px`);
  menu.style.setProperty('--y', `${bottom + 6}px`);
}
