/** How far a query says that one may go: `à 20 km de Dole`, `within 30 kilometers of Lyon`. */
import { wordsOf } from '../text/words.ts';
import type { UnderstoodReach } from './types.ts';

const KILOMETRES = new Set(['km', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers']);
/** Farther than any two places of France are asked about; larger numbers are not distances. */
const FARTHEST_KM = 2000;

/** The first distance that the query states, with its words; undefined when it states none. */
export function reachIn(query: string): UnderstoodReach | undefined {
  const words = wordsOf(query);
  for (const [at, word] of words.entries()) {
    const glued = /^(\d{1,4})(?:km|kms)$/.exec(word.text)?.[1];
    const unit = words[at + 1];
    const apart = unit && KILOMETRES.has(unit.text) && /^\d{1,4}$/.test(word.text) ? word.text : undefined;
    const radiusKm = Number(glued ?? apart);
    if (!(radiusKm > 0 && radiusKm <= FARTHEST_KM)) continue;
    const end = glued === undefined && unit ? unit.end : word.end;
    return { radiusKm, words: query.slice(word.start, end), start: word.start, end };
  }
  return undefined;
}
