import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadLaterWords } from './later-words.ts';
import { pageLanguage } from './translate.ts';

/** A component that comes in its own file, together with the words that it says. */
export function lazyWithWords<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadLaterWords(pageLanguage())]);
    return { default: component };
  });
}
