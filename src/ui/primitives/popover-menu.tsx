import { type ReactNode, type RefObject, type ToggleEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './facet-menu.module.css';
import { Icon } from './icon.tsx';

export interface PopoverMenuProps {
  /** Name of the menu, and text of its button unless `text` is given. */
  label: string;
  /** What the button shows when a choice says more than the name: `25 km`. */
  text?: string;
  /** How many choices are active, told beside the name. */
  chosen?: number;
  active?: boolean;
  /** Rendered when open only; `close` puts the focus back on the button. */
  children: (close: () => void) => ReactNode;
}

/** A panel that opens beside its button on a wide screen and as a sheet on a small one. Native popover: Escape and a click outside close it. */
export function PopoverMenu({ label, text, chosen = 0, active = chosen > 0, children }: PopoverMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button
        ref={button}
        type="button"
        className={styles.button}
        popoverTarget={id}
        data-active={active || undefined}
        {...(text === undefined ? {} : { 'aria-label': `${label} : ${text}` })}
      >
        {text ?? label}
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
        onBeforeToggle={(event) => fill(event, menu, button, setOpen)}
        onToggle={(event) => event.newState === 'closed' && setOpen(false)}
      >
        {open && children(() => menu.current?.hidePopover())}
      </div>
    </div>
  );
}

/** Filled before it is shown: a Tab that follows at once must find the first choice. */
function fill(
  event: ToggleEvent,
  menu: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
  setOpen: (open: boolean) => void,
) {
  // A popover inside this one sends its own events up.
  if (event.target !== event.currentTarget) return;
  if (event.newState !== 'open' || !button.current || !menu.current) return;
  flushSync(() => setOpen(true));
  place(menu.current, button.current);
}

export function Chosen({ count }: { count: number }) {
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
