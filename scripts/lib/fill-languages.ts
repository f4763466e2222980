/** A publication in one language writes its vocabularies in that language alone. */
import { LANGUAGES, type Language } from '#domain/language.ts';

/**
 * Gives every `{en: …}` of a vocabulary the languages that the publication does not speak, with the words of the
 * one that it does: nobody reads them, and the schema of the published file stays one. Languages that it does
 * speak are never filled: their absence is a fault of the file.
 */
export function fillLanguages(value: unknown, spoken: readonly Language[]): unknown {
  if (Array.isArray(value)) return value.map((item) => fillLanguages(item, spoken));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isText =
    entries.length > 0 && entries.every(([key]) => (LANGUAGES as readonly string[]).includes(key));
  if (!isText) return Object.fromEntries(entries.map(([key, item]) => [key, fillLanguages(item, spoken)]));
  const words: unknown = entries.find(([key]) => key === spoken[0])?.[1];
  if (words === undefined) return value;
  const silent = LANGUAGES.filter((language) => !spoken.includes(language));
  return { ...Object.fromEntries(silent.map((language) => [language, words])), ...value };
}
