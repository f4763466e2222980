import { useEffect, useState } from 'react';

/** From here, giving the map its points takes longer than the pause between two keystrokes. */
const MANY = 2000;
const PAUSE_MS = 250;

/** A list that may change at each keystroke: a long one is passed on after a pause, a short one at once. */
export function useSettled<T>(list: readonly T[]): readonly T[] {
  const [settled, setSettled] = useState(list);
  const waits = list.length > MANY || settled.length > MANY;
  useEffect(() => {
    if (list === settled || !waits) return undefined;
    const timer = window.setTimeout(() => setSettled(list), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [list, settled, waits]);
  if (!waits && list !== settled) setSettled(list);
  return waits ? settled : list;
}
