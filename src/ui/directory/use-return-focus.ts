import { useEffect, useLayoutEffect, useRef } from 'react';
import { resultsHeading } from './results-heading.ts';

/** When the detail closes, the focus goes back to what opened it; else to a row or a mark of the organisation it showed. */
export function useReturnFocus(selected: string | undefined) {
  const previous = useRef(selected);
  const opener = useRef<Element | null>(null);
  // Before the detail takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    if (selected !== undefined && previous.current === undefined) opener.current = document.activeElement;
  }, [selected]);
  useEffect(() => {
    const closed = previous.current;
    previous.current = selected;
    if (closed === undefined || selected !== undefined) return;
    const marks = document.querySelectorAll(`[data-organization="${CSS.escape(closed)}"]`);
    focusFirst([opener.current, ...marks, resultsHeading()]);
  }, [selected]);
}

/** One may be gone, and another hidden by the other face of a small screen: those refuse the focus. */
function focusFirst(candidates: readonly (Element | null)[]) {
  for (const candidate of candidates) {
    if (!(candidate instanceof HTMLElement) || candidate === document.body) continue;
    candidate.focus();
    if (document.activeElement === candidate) return;
  }
}
