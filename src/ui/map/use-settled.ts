import { useEffect, useState } from 'react';

/** Longer than between two letters of a fast typist. */
const PAUSE_MS = 150;
/** From here, giving the map its points takes longer than that. */
const MANY = 2000;
const LONG_PAUSE_MS = 250;

/** A list that changes at each letter, once the typing pauses: to draw a map takes as long as several answers. */
export function useSettled<T>(list: readonly T[]): readonly T[] {
  const [settled, setSettled] = useState(list);
  const pause = Math.max(list.length, settled.length) > MANY ? LONG_PAUSE_MS : PAUSE_MS;
  useEffect(() => {
    if (list === settled) return undefined;
    const timer = window.setTimeout(() => setSettled(list), pause);
    return () => window.clearTimeout(timer);
  }, [list, settled, pause]);
  return settled;
}
