/** Kinds, sectors and needs by everything that people call them. */
import type { Taxonomy, Term } from '#domain/taxonomy.ts';
import { foldedWords } from '../text/fold.ts';
import { singular } from '../text/words.ts';
import { createLexiconBuilder, type Lexicon, type LexiconBuilder } from './lexicon.ts';
import { GLUE } from './ordinary-words.ts';

export interface TermEntry {
  type: 'kind' | 'sector' | 'need';
  id: string;
  /**
   * True when the phrase says less than the term: `plasturgie` for chemistry and materials. Organisations
   * that use the word themselves then go first.
   */
  narrower: boolean;
}

/** The phrase under which words are compared: singular, without glue unless nothing else is left. */
export function termPhrase(words: readonly string[]): string {
  const kept = words.filter((word) => !GLUE.has(word));
  return (kept.length > 0 ? kept : words).map(singular).join(' ');
}

export function createTermLexicon(taxonomy: Taxonomy): Lexicon<TermEntry> {
  const builder = createLexiconBuilder<TermEntry>();
  const added = new Set<string>();
  for (const kind of taxonomy.kinds) {
    addTerm(builder, added, 'kind', kind, [kind.plural.fr, kind.plural.en]);
  }
  for (const sector of taxonomy.sectors) {
    addTerm(builder, added, 'sector', sector, [...halves(sector.label.fr), ...halves(sector.label.en)]);
  }
  for (const need of taxonomy.needs) addTerm(builder, added, 'need', need, []);
  return builder.build();
}

/** Every word of the vocabularies: none of them is a typing error for a town. */
export function termWords(taxonomy: Taxonomy): Set<string> {
  const words = new Set<string>();
  for (const term of [...taxonomy.kinds, ...taxonomy.sectors, ...taxonomy.labels, ...taxonomy.needs]) {
    for (const text of [term.label.fr, term.label.en, ...term.synonyms.fr, ...term.synonyms.en]) {
      for (const word of foldedWords(text)) words.add(word).add(singular(word));
    }
  }
  return words;
}

function addTerm(
  builder: LexiconBuilder<TermEntry>,
  added: Set<string>,
  type: TermEntry['type'],
  term: Term,
  others: string[],
): void {
  const labels = [term.label.fr, term.label.en, term.id, ...others];
  const labelWords = new Set(labels.flatMap((label) => foldedWords(label).map(singular)));
  for (const text of [...labels, ...term.synonyms.fr, ...term.synonyms.en]) {
    const phrase = termPhrase(foldedWords(text));
    const mark = `${type}:${term.id}:${phrase}`;
    if (phrase === '' || added.has(mark)) continue;
    added.add(mark);
    const narrower = phrase.split(' ').some((word) => !labelWords.has(word));
    builder.add(phrase, { type, id: term.id, narrower });
  }
}

/** `Chimie et matériaux` is also asked for as `chimie` and as `matériaux`. */
function halves(label: string): string[] {
  return label.split(/\s+(?:et|and|&)\s+|\s*[,/&]\s*/u).filter((half) => half.length >= 4);
}
