import { type RefObject, useMemo } from 'react';
import { AnswerFailure, type LoadFailureProps } from '../layout/load-failure.tsx';
import { Combobox } from '../primitives/combobox.tsx';
import type { ComboboxOption } from '../primitives/combobox-groups.ts';
import { ComboboxList } from '../primitives/combobox-list.tsx';
import { LateIcon, type LateIconName } from '../primitives/late-icon.tsx';
import styles from './finder.module.css';

export interface FinderOption extends ComboboxOption {
  name: string;
  /** What tells it from others of its name. */
  detail: string;
}

export interface FinderBoxProps<Option extends FinderOption> {
  label: string;
  placeholder: string;
  /** Name of the list: what is found. */
  found: string;
  icon: LateIconName;
  text: string;
  options: readonly Option[];
  /** Why there are no options, where it is not that nothing has this name. */
  failure?: LoadFailureProps | undefined;
  announce: (count: number) => string;
  inputRef: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onChoose: (option: Option) => void;
}

const MAX_LENGTH = 80;
const NOTHING = () => {};

/** A line of text that finds one thing by its name, with its own name above. */
export function FinderBox<Option extends FinderOption>(props: FinderBoxProps<Option>) {
  const { label, placeholder, found, icon, text, options, failure, announce, inputRef, onText, onChoose } =
    props;
  const groups = useMemo(
    () => (options.length === 0 ? [] : [{ id: 'found', label: found, options }]),
    [options, found],
  );
  return (
    <div className={styles.finder}>
      {/* The box has this name already: here it is for the eye, and for the pointer. */}
      <span className={styles.label} aria-hidden="true" onClick={() => inputRef.current?.focus()}>
        {label}
      </span>
      <Combobox
        label={label}
        listLabel={found}
        placeholder={placeholder}
        maxLength={MAX_LENGTH}
        value={text}
        groups={groups}
        announce={announce}
        renderList={(list) => (
          <ComboboxList
            {...list}
            renderOption={({ name, detail }) => (
              <span>
                {name} <span className={styles.detail}>{detail}</span>
              </span>
            )}
          />
        )}
        onType={onText}
        onChoose={onChoose}
        onClear={() => onText('')}
        onLeaveDown={() => false}
        onFocus={NOTHING}
        onBlur={NOTHING}
        inputRef={inputRef}
        icon={<LateIcon name={icon} size={16} />}
      />
      {failure && <AnswerFailure {...failure} asked={inputRef} />}
    </div>
  );
}
