/** The text in the box: what the view searches, plus the space after which one goes on typing. */
import { useState } from 'react';
import { useView, useViewActions } from '#state/use-view.tsx';

export interface TypedText {
  text: string;
  type: (text: string) => void;
  /** A choice that replaces the line; a space is shown after it, and stays out of the address. */
  replace: (query: string) => void;
  /** Drops the space when one leaves. */
  trim: () => void;
}

export function useTypedText(): TypedText {
  const query = useView((view) => view.query);
  const { typeQuery, chooseQuery } = useViewActions();
  const [typed, setTyped] = useState(query);
  return {
    // A chip, a link or the back button may have changed the query since.
    text: typed.trimEnd() === query ? typed : query,
    type: (text) => {
      setTyped(text);
      typeQuery(text.trimEnd());
    },
    replace: (next) => {
      setTyped(`${next.trimEnd()} `);
      chooseQuery(next.trimEnd());
    },
    trim: () => setTyped(query),
  };
}
