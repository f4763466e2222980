import { type KeyboardEvent, useEffect } from 'react';

/** Calls back when Escape is pressed and nothing nearer to the focus has used it: an open list, a menu, a panel. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // The browser closes it by itself, at the same key.
      if (document.querySelector(':popover-open, dialog[open]')) return;
      onEscape();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
}

/** For a panel that closes on Escape as long as it has the focus: what lies under it stays. */
export function closesOnEscape(onClose: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
}
