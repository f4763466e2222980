/** How well an organisation answers the sectors of a query. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { fold } from '../text/fold.ts';
import { singular } from '../text/words.ts';
import { GLUE } from './ordinary-words.ts';
import type { SearchIndex } from './search-index.ts';
import { termPhrase } from './term-lexicon.ts';
import type { Understood } from './types.ts';

export interface SectorMatch {
  /** 1 for the sector itself, 0.5 for those who help every sector, 0 for others. */
  fit(record: DirectoryRecord): number;
  /** True when the organisation uses the person's own word, where that says more than the sector. */
  isNamed(at: number): boolean;
}

const GENERALIST_FIT = 0.5;
/** Letters that two words of one family share: `plasturgie`, `plastique`. */
const SHARED_LETTERS = 5;

export function createSectorMatch(index: SearchIndex, understood: Understood): SectorMatch {
  const asked = new Set(understood.sectors);
  const stems = narrowerStems(index, understood);
  const fit = (record: DirectoryRecord): number => {
    if (asked.size === 0 || record.sectors.some((sector) => asked.has(sector))) return 1;
    return record.sectors.includes(index.generalistSector) ? GENERALIST_FIT : 0;
  };
  return {
    fit,
    isNamed: (at) => stems.length > 0 && mentions(index, at, stems),
  };
}

/** Beginnings of the words that say less than the sector or the need: `plasturgie`, not `chimie`. */
function narrowerStems({ vocabulary }: SearchIndex, { parts }: Understood): string[] {
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

function mentions({ documents }: SearchIndex, at: number, stems: readonly string[]): boolean {
  const texts = Object.values(documents.documentOf(at).$).map((text) => ` ${text.v}`);
  return stems.some((stem) => texts.some((text) => text.includes(` ${stem}`)));
}
