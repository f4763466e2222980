/** How far, in words. */
import type { Reach } from '#engine/search/types.ts';
import type { Translator } from '../i18n/translate.ts';

/** `25 km`, `les 10 plus proches`. */
export function reachWords({ radiusKm, nearest }: Reach, { t, distance }: Translator): string {
  if (radiusKm !== undefined) return t('reach.radius', { distance: distance(radiusKm) });
  return t('reach.nearest', { count: nearest ?? 0 });
}
