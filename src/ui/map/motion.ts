/** How long the map takes to move, in milliseconds: nothing when the person asked for less motion. */
export function motion(): { duration: number } {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { duration: still ? 0 : MOTION_MS };
}

const MOTION_MS = 180;
