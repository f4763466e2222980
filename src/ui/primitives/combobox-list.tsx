import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useBackToTop } from '../layout/use-back-to-top.ts';
import styles from './combobox.module.css';
import { type ComboboxListProps, type ComboboxOption, optionId } from './combobox-groups.ts';

/** The list below the box, over what follows it: nothing moves when it comes and goes. */
export function ComboboxList<Option extends ComboboxOption>(
  props: ComboboxListProps<Option> & { renderOption: (option: Option) => ReactNode },
) {
  const { id, label, open, groups, active, renderOption, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  useRoomBelow(list, open);
  // New options are read from the first.
  useBackToTop(list, groups);
  useFollowed(active === undefined ? undefined : optionId(id, active));
  return (
    <div
      ref={list}
      id={id}
      className={styles.list}
      role="listbox"
      aria-label={label}
      hidden={!open}
      // The box must not lose the focus, nor a phone its keyboard, to a press in the list.
      onMouseDown={(event) => event.preventDefault()}
    >
      {open &&
        groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox.
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <div id={`${id}-${group.id}`} role="presentation" className={styles.group}>
              {group.label}
            </div>
            {group.options.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text box, which keeps the focus.
              <div
                key={option.key}
                id={optionId(id, option.key)}
                role="option"
                className={styles.option}
                aria-selected={option.key === active}
                tabIndex={-1}
                onClick={() => onChoose(option)}
              >
                {renderOption(option)}
              </div>
            ))}
          </div>
        ))}
    </div>
  );
}

/** The active option is always in sight. */
function useFollowed(activeId: string | undefined) {
  useEffect(() => {
    if (activeId === undefined) return;
    // Missing where there is no layout, such as in jsdom.
    document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);
}

const EDGE_PX = 8;

/** Gives the style sheet the height between the box and the end of what is seen, a phone's keyboard left out. */
function useRoomBelow(list: RefObject<HTMLElement | null>, open: boolean) {
  useLayoutEffect(() => {
    const element = list.current;
    const seen = window.visualViewport;
    if (!open || !element || !seen) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top - seen.offsetTop;
      element.style.setProperty('--room', `${Math.round(seen.height - top - EDGE_PX)}px`);
    };
    measure();
    seen.addEventListener('resize', measure);
    seen.addEventListener('scroll', measure);
    return () => {
      seen.removeEventListener('resize', measure);
      seen.removeEventListener('scroll', measure);
    };
  }, [list, open]);
}
