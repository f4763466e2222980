import { createContext, type ReactNode, useContext } from 'react';
import type { Vocabulary } from './vocabulary.ts';

const VocabularyContext = createContext<Vocabulary | null>(null);

interface VocabularyProviderProps {
  /** `null` until it has come: what is below may stand, but must not ask for it. */
  vocabulary: Vocabulary | null;
  children: ReactNode;
}

export function VocabularyProvider({ vocabulary, children }: VocabularyProviderProps) {
  return <VocabularyContext value={vocabulary}>{children}</VocabularyContext>;
}

/** The vocabulary of the directory in the language of the page. */
export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (vocabulary === null)
    throw new Error('useVocabulary expects a <VocabularyProvider> above it, found none');
  return vocabulary;
}
