/** The translator of the page, for every component below. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Translator } from './translate.ts';

const TranslatorContext = createContext<Translator | null>(null);

export function TranslatorProvider({
  translator,
  children,
}: {
  translator: Translator;
  children: ReactNode;
}) {
  return <TranslatorContext value={translator}>{children}</TranslatorContext>;
}

export function useI18n(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error('useI18n expects a <TranslatorProvider> above it, found none');
  return translator;
}
