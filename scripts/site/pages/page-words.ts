/** Which catalogues a page says from its first sight on, read from the graph of its modules. */
import type { Language } from '#domain/language.ts';

/** Of a module: what it imports at once, and what it asks for once it runs. */
export interface ModuleLinks {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

/** A module that loads words: `coverage-words.ts` asks for `fr-coverage.ts` or `en-coverage.ts`. */
const LOADER = /\/i18n\/[a-z]+-words\.ts$/;

/**
 * Ids of the catalogues of a language that the loaders named by a page ask for, the most general first. The catalogue of
 * the first list is not among them: every page has it.
 *
 * @param page id of the module that opens the page
 */
export function wordsOf(
  page: string,
  language: Language,
  linksOf: (id: string) => ModuleLinks | null,
): string[] {
  const loadersIn = (id: string) => (linksOf(id)?.importedIds ?? []).filter((one) => LOADER.test(one));
  const loaders = new Set(loadersIn(page));
  // A set gives what is added to it while it is read.
  for (const id of loaders) for (const imported of loadersIn(id)) loaders.add(imported);
  return [...loaders]
    .flatMap((id) => linksOf(id)?.dynamicallyImportedIds ?? [])
    .filter((id) => id.includes(`/i18n/${language}-`))
    .reverse();
}
