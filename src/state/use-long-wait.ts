import { useEffect, useState } from 'react';

/** Shorter, a wait is not noticed, and to show it would only flicker. */
const NOTICED_MS = 150;

/** True once something has been waiting for longer than a person takes for "at once". */
export function useLongWait(waiting: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLong(false);
      return undefined;
    }
    const timer = setTimeout(() => setLong(true), NOTICED_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && long;
}
