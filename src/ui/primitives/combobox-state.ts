/** Open or closed, which option is active, and what each key does (ARIA APG: editable combobox with list autocomplete). */
import { type KeyboardEvent, useState } from 'react';
import { type ComboboxGroup, type ComboboxOption, neighbour, optionsOf } from './combobox-groups.ts';

export interface ComboboxBehaviour<Option extends ComboboxOption> {
  value: string;
  groups: readonly ComboboxGroup<Option>[];
  onChoose: (option: Option) => void;
  onClear: () => void;
  /** Down where there is nothing to open: true when the focus went elsewhere. */
  onLeaveDown: () => boolean;
}

export interface ComboboxState {
  open: boolean;
  /** Key of the active option; undefined while the text itself is. */
  active: string | undefined;
  /** After each change of the text: offers again, with nothing active. */
  offer: () => void;
  close: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function useComboboxState<Option extends ComboboxOption>(
  behaviour: ComboboxBehaviour<Option>,
): ComboboxState {
  const [wanted, setWanted] = useState(false);
  const [activeKey, setActive] = useState<string>();
  // Sent as it stands: what follows is the results, no longer what the text may become.
  const [sent, setSent] = useState(false);
  const options = optionsOf(behaviour.groups);
  const open = wanted && options.length > 0;
  const chosen = open ? options.find(({ key }) => key === activeKey) : undefined;
  const turn = (on: boolean) => {
    setWanted(on);
    setActive(undefined);
  };
  const move = (step: 1 | -1) => {
    setWanted(true);
    setActive(neighbour(options, chosen?.key, step));
  };
  const keys: Record<string, (event: KeyboardEvent) => boolean> = {
    ArrowDown: ({ altKey }) => {
      if (options.length === 0 || (sent && !altKey)) return behaviour.onLeaveDown();
      if (altKey) turn(true);
      else move(1);
      return true;
    },
    ArrowUp: ({ altKey }) => {
      if (!open) return false;
      if (altKey) turn(false);
      else move(-1);
      return true;
    },
    Enter: () => {
      turn(false);
      setSent(chosen === undefined);
      if (chosen) behaviour.onChoose(chosen);
      // Without an active option the form is sent, which keeps the results.
      return chosen !== undefined;
    },
    Escape: () => {
      turn(false);
      if (!open && behaviour.value !== '') behaviour.onClear();
      return open || behaviour.value !== '';
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a composition is open its keys choose among characters, not among options.
    if (event.nativeEvent.isComposing) return;
    if (keys[event.key]?.(event)) event.preventDefault();
  };
  const offer = () => {
    setSent(false);
    turn(true);
  };
  return { open, active: chosen?.key, offer, close: () => turn(false), onKeyDown };
}
