import { memo, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { PositionSource } from '#state/use-geolocation.ts';
import { useSuggestions } from '#state/use-suggestions.ts';
import { useView, useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Late } from '../layout/late.tsx';
import { useOnce } from '../layout/use-once.ts';
import { Combobox } from '../primitives/combobox.tsx';
import { Icon } from '../primitives/icon.tsx';
import { LazyNearMeMessage, LazySuggestionList } from './lazy-narrowing.ts';
import { NearMeButton } from './near-me.tsx';
import { useNearMe } from './near-me-state.ts';
import styles from './search-box.module.css';
import { useTypedText } from './search-box-text.ts';
import { type SuggestionOption, suggestionGroups } from './suggestion-list-groups.ts';

/** As much as the address of the page holds. */
const MAX_LENGTH = 200;

type Records = Pick<ReadonlyMap<string, DirectoryRecord>, 'get'>;
const NOBODY: Records = new Map();

export interface SearchBoxProps {
  /** Undefined until the directory has come: one can type before. */
  recordsById: Records | undefined;
  /** A search is about to begin: what understands it may be fetched. */
  onFocus: () => void;
  /** Where the position comes from; the browser unless given. */
  positionSource?: () => PositionSource;
}

/** One line for what and where. Results follow each keystroke; the list says what the line may become. */
export const SearchBox = memo(function SearchBox(props: SearchBoxProps) {
  const { recordsById = NOBODY, onFocus, positionSource } = props;
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const nearButton = useRef<HTMLButtonElement>(null);
  const near = useView((view) => view.near);
  const { chooseQuery, select } = useViewActions();
  const { text, type, replace, trim } = useTypedText();
  const groups = useGroups(text, recordsById);
  const nearMe = useNearMe(positionSource);
  // Once it stands, a screen reader hears what changes in it.
  const asked = useOnce(nearMe.state.status !== 'idle');
  const focus = () => input.current?.focus();
  const clear = () => {
    chooseQuery('');
    focus();
  };
  const choose = ({ suggestion }: SuggestionOption) => {
    if (suggestion.type === 'organization') return select(suggestion.id);
    // Shown before the caret is put at its end.
    flushSync(() => replace(suggestion.query));
    goToEnd(input.current);
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // A phone's keyboard covers the results.
          if (window.matchMedia('(pointer: coarse)').matches) input.current?.blur();
        }}
      >
        <Combobox
          inputRef={input}
          label={t('search.label')}
          listLabel={t('search.suggestions')}
          placeholder={t('search.placeholder')}
          maxLength={MAX_LENGTH}
          value={text}
          groups={groups}
          announce={(count) => t('search.suggested', { count })}
          renderList={(list) => (
            <Late fallback={null}>
              <LazySuggestionList {...list} typed={text} recordsById={recordsById} />
            </Late>
          )}
          icon={<Icon name="search" />}
          onType={type}
          onChoose={choose}
          onClear={clear}
          onLeaveDown={focusFirstResult}
          onFocus={onFocus}
          onBlur={trim}
        >
          {text !== '' && (
            <button type="button" className={styles.clear} aria-label={t('search.clear')} onClick={clear}>
              <Icon name="close" />
            </button>
          )}
          <NearMeButton
            ref={nearButton}
            state={nearMe.state}
            active={near !== undefined}
            onAsk={() => {
              onFocus();
              nearMe.ask();
            }}
          />
        </Combobox>
      </form>
      {asked && (
        <Late fallback={null}>
          <LazyNearMeMessage {...nearMe} onWrite={focus} origin={nearButton} />
        </Late>
      )}
    </search>
  );
});

function useGroups(text: string, recordsById: Records) {
  const i18n = useI18n();
  const { suggestions } = useSuggestions(text, i18n.language);
  const isOffered = text.trim() !== '' && recordsById !== NOBODY;
  return useMemo(
    () => (isOffered ? suggestionGroups(suggestions, i18n) : []),
    [isOffered, suggestions, i18n],
  );
}

function goToEnd(input: HTMLInputElement | null) {
  if (!input) return;
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
  // A long line must show its end, where one goes on typing.
  input.scrollLeft = input.scrollWidth;
}

function focusFirstResult(): boolean {
  const first = document.querySelector<HTMLElement>('#results-list a');
  first?.focus();
  return first !== null;
}
