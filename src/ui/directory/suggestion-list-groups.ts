/** Suggestions as the groups of a list, and which letters of them were typed. */
import type { Suggestion } from '#engine/search/types.ts';
import { wordsOf } from '#engine/text/words.ts';
import type { Translator } from '../i18n/translate.ts';
import type { ComboboxGroup } from '../primitives/combobox-groups.ts';

export interface SuggestionOption {
  key: string;
  suggestion: Suggestion;
}

/** One group per type, in the order in which the suggestions first name it: the best one leads. */
export function suggestionGroups(
  suggestions: readonly Suggestion[],
  { t }: Translator,
): ComboboxGroup<SuggestionOption>[] {
  const types = [...new Set(suggestions.map(({ type }) => type))];
  return types.map((type) => ({
    id: type,
    label: t(`suggest.group.${type}`),
    options: suggestions
      .filter((suggestion) => suggestion.type === type)
      .map((suggestion) => ({ key: `${type}-${suggestion.id}`, suggestion })),
  }));
}

export interface Run {
  text: string;
  typed: boolean;
}

/** Cuts a label where its words begin with typed ones: `plas` in `Plasturgie`; accents and case do not matter. */
export function typedRuns(label: string, typed: string): Run[] {
  const beginnings = wordsOf(typed).map(({ text }) => text);
  const runs: Run[] = [];
  let at = 0;
  for (const { text, raw, start } of wordsOf(label)) {
    const longest = beginnings.reduce(
      (most, beginning) => (text.startsWith(beginning) ? Math.max(most, beginning.length) : most),
      0,
    );
    if (longest === 0) continue;
    if (start > at) runs.push({ text: label.slice(at, start), typed: false });
    at = start + lengthAsWritten(raw, longest);
    runs.push({ text: label.slice(start, at), typed: true });
  }
  return at < label.length ? [...runs, { text: label.slice(at), typed: false }] : runs;
}

/** Folding may lengthen a word (`œ` is `oe`) or shorten it: as many characters as it takes to write the letters. */
function lengthAsWritten(raw: string, letters: number): number {
  for (let length = 1; length < raw.length; length++) {
    const [word] = wordsOf(raw.slice(0, length));
    if (word !== undefined && word.text.length >= letters) return length;
  }
  return raw.length;
}
