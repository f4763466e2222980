/** A map lower than this shows nothing of use. */
const LEAST_PX = 320;

/**
 * Pixels that the content would like: its parts marked by `data-height` one below the other, the list at its full
 * length. Undefined until there is a part to measure.
 */
export function wantedHeightPx(document: Document): number | undefined {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-height]')];
  if (parts.length === 0) return undefined;
  const sum = parts.reduce((total, part) => total + part.offsetHeight, 0);
  return Math.max(LEAST_PX, Math.ceil(sum));
}
