import { type KeyboardEvent, useId, useRef } from 'react';
import { useView, useViewActions } from '#state/use-view.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './search-box.module.css';

/** One line for what and where. Results follow each keystroke; Enter only puts a phone's keyboard away. */
export function SearchBox({ onFocus }: { onFocus: () => void }) {
  const { t } = useI18n();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const query = useView((view) => view.query);
  const { typeQuery, chooseQuery } = useViewActions();
  const clear = () => {
    chooseQuery('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') clear();
    if (event.key === 'ArrowDown') focusFirstResult(event);
  };
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (window.matchMedia('(pointer: coarse)').matches) input.current?.blur();
        }}
      >
        <label className="visually-hidden" htmlFor={id}>
          {t('search.label')}
        </label>
        <Icon name="search" />
        <input
          ref={input}
          id={id}
          className={styles.input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          placeholder={t('search.placeholder')}
          value={query}
          onChange={(event) => typeQuery(event.target.value)}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button type="button" className={styles.clear} aria-label={t('search.clear')} onClick={clear}>
            <Icon name="close" />
          </button>
        )}
      </form>
    </search>
  );
}

function focusFirstResult(event: KeyboardEvent) {
  const first = document.querySelector<HTMLElement>('#results-list a');
  if (!first) return;
  event.preventDefault();
  first.focus();
}
