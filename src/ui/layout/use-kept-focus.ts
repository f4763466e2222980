import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

const CONTROLS = 'a[href], button:not(:disabled), input, select';

export interface KeptFocus<Area extends HTMLElement> {
  ref: RefObject<Area | null>;
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
}

/**
 * Props of a part of the page whose controls come and go. When the one that has the focus goes, the focus goes to
 * the one in its place, or to the last before it; to what `otherwise` gives once there is none.
 */
export function useKeptFocus<Area extends HTMLElement>(otherwise: () => HTMLElement | null): KeptFocus<Area> {
  const ref = useRef<Area>(null);
  const last = useRef<{ control: Element; place: number }>(undefined);
  // After each rendering: nothing tells that a control that has the focus goes, not even a blur.
  useEffect(() => {
    const lost = last.current;
    if (lost === undefined || lost.control.isConnected || document.activeElement !== document.body) return;
    last.current = undefined;
    const controls = controlsIn(ref.current);
    (controls[Math.min(lost.place, controls.length - 1)] ?? otherwise())?.focus();
  });
  return {
    ref,
    onFocus: ({ target }) => {
      last.current = { control: target, place: controlsIn(ref.current).indexOf(target as HTMLElement) };
    },
    onBlur: () => {
      last.current = undefined;
    },
  };
}

function controlsIn(area: HTMLElement | null): HTMLElement[] {
  return [...(area?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
}
