/** What a combobox offers, and the walk of the arrow keys through it. */

export interface ComboboxOption {
  /** Unique in the list, and the same for the same thing while one types. */
  key: string;
}

export interface ComboboxGroup<Option extends ComboboxOption> {
  id: string;
  label: string;
  options: readonly Option[];
}

export function optionsOf<Option extends ComboboxOption>(
  groups: readonly ComboboxGroup<Option>[],
): readonly Option[] {
  return groups.flatMap((group) => group.options);
}

/** The option after or before the active one; undefined is the text itself, between the last and the first. */
export function neighbour(
  options: readonly ComboboxOption[],
  active: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = options.findIndex(({ key }) => key === active);
  if (at === -1) return options.at(step === 1 ? 0 : -1)?.key;
  // Not `.at()`: before the first is the text, not the last.
  return options[at + step]?.key;
}

/** What the list below a box is told. */
export interface ComboboxListProps<Option extends ComboboxOption> {
  id: string;
  label: string;
  open: boolean;
  groups: readonly ComboboxGroup<Option>[];
  active: string | undefined;
  onChoose: (option: Option) => void;
}

/** The address of an option in the document, for `aria-activedescendant`. */
export function optionId(listId: string, key: string): string {
  return `${listId}-option-${key}`;
}
