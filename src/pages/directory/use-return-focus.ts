import { useEffect, useRef } from 'react';

/** When the detail closes, focus goes back to the row or the mark of the organisation it showed. */
export function useReturnFocus(selected: string | undefined) {
  const previous = useRef(selected);
  useEffect(() => {
    const closed = previous.current;
    previous.current = selected;
    if (closed === undefined || selected !== undefined) return;
    const rows = document.querySelectorAll<HTMLElement>(`[data-organization="${CSS.escape(closed)}"]`);
    const target = rows[0] ?? document.getElementById('results');
    target?.focus();
  }, [selected]);
}
