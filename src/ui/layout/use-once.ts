import { useState } from 'react';

/** True from the first time on. */
export function useOnce(now: boolean): boolean {
  const [been, setBeen] = useState(now);
  if (now && !been) setBeen(true);
  return now || been;
}
