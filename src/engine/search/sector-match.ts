/** How well an organisation answers the sectors of a query. */
import { hasAny, maskOf } from '../facets/facet-masks.ts';
import { fold } from '../text/fold.ts';
import { singular } from '../text/words.ts';
import { GLUE } from './ordinary-words.ts';
import type { Searchable } from './search-index.ts';
import { termPhrase } from './term-lexicon.ts';
import type { Understood } from './types.ts';

export interface SectorMatch {
  /** 1 for the sector itself, 0.5 for those who help every sector, 0 for others. */
  fit(record: number): number;
  /** True when the organisation uses the person's own word, where that says more than the sector. */
  isNamed(record: number): boolean;
}

const GENERALIST_FIT = 0.5;
/** Letters that two words of one family share: `plasturgie`, `plastique`. */
const SHARED_LETTERS = 5;

export function createSectorMatch(index: Searchable, understood: Understood): SectorMatch {
  const { sectors } = index.facets;
  const isAsked = understood.sectors.length > 0;
  const asked = maskOf(sectors, understood.sectors);
  const generalist = maskOf(sectors, [index.generalistSector]);
  const stems = narrowerStems(index, understood);
  return {
    fit: (record) => {
      if (!isAsked || hasAny(sectors, record, asked)) return 1;
      return hasAny(sectors, record, generalist) ? GENERALIST_FIT : 0;
    },
    isNamed: stems.length === 0 ? () => false : index.mentions(stems),
  };
}

/** Beginnings of the words that say less than the sector or the need: `plasturgie`, not `chimie`. */
function narrowerStems({ vocabulary }: Searchable, { parts }: Understood): string[] {
  return parts.flatMap((part) => {
    if (part.type !== 'sector' && part.type !== 'need') return [];
    const phrase = termPhrase(fold(part.words).split(' '));
    const entries = vocabulary.terms.exact.get(phrase.replaceAll(' ', '')) ?? [];
    if (part.type === 'sector' && !entries.some((entry) => entry.narrower)) return [];
    return phrase
      .split(' ')
      .filter((word) => word.length >= 4 && !GLUE.has(word))
      .map(stemOf);
  });
}

function stemOf(word: string): string {
  return singular(word).slice(0, SHARED_LETTERS);
}
