import { type ReactNode, type Ref, useEffect, useId, useState } from 'react';
import styles from './combobox.module.css';
import {
  type ComboboxGroup,
  type ComboboxListProps,
  type ComboboxOption,
  optionId,
} from './combobox-groups.ts';
import { type ComboboxBehaviour, useComboboxState } from './combobox-state.ts';

export interface ComboboxProps<Option extends ComboboxOption> extends ComboboxBehaviour<Option> {
  label: string;
  listLabel: string;
  placeholder: string;
  maxLength: number;
  /** What a screen reader is told once the list has settled. */
  announce: (count: number) => string;
  /** The list, which may come later than the box: it is drawn once there is something in it. */
  renderList: (list: ComboboxListProps<Option>) => ReactNode;
  onType: (text: string) => void;
  onFocus: () => void;
  onBlur: () => void;
  inputRef: Ref<HTMLInputElement>;
  /** Before the text. */
  icon: ReactNode;
  /** Buttons after the text. */
  children?: ReactNode;
}

/** A line of text with a list of what it may become. The text is the caller's; the list never takes the focus. */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, listLabel, placeholder, maxLength, value, groups, icon, children } = props;
  const id = useId();
  const { open, active, offer, close, onKeyDown } = useComboboxState(props);
  const listId = `${id}-list`;
  const choose = (option: Option) => {
    close();
    props.onChoose(option);
  };
  return (
    <div className={styles.box}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      {icon}
      <input
        ref={props.inputRef}
        id={id}
        className={styles.input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : optionId(listId, active)}
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={maxLength}
        placeholder={placeholder}
        value={value}
        onChange={(event) => {
          props.onType(event.target.value);
          offer();
        }}
        onFocus={props.onFocus}
        onBlur={() => {
          close();
          props.onBlur();
        }}
        onKeyDown={onKeyDown}
      />
      {children}
      {groups.length > 0 &&
        props.renderList({ id: listId, label: listLabel, open, groups, active, onChoose: choose })}
      <Announcement text={open ? props.announce(countOf(groups)) : ''} />
    </div>
  );
}

function countOf(groups: readonly ComboboxGroup<ComboboxOption>[]): number {
  return groups.reduce((sum, { options }) => sum + options.length, 0);
}

/** Long enough for a fast typist to be told once, at the end of a word. */
const SETTLED_MS = 700;

function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), text === '' ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  );
}
