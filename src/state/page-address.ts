/** The query string of the page as a store: written by the page, and by back and forward. */
export interface PageAddress {
  search: () => string;
  /** A new step in the history, or the same step rewritten while the person is still typing. */
  go: (search: string, how: 'push' | 'replace') => void;
  /** Calls back at each change; returns a function that stops it. */
  subscribe: (onChange: () => void) => () => void;
}

export function createPageAddress(window: Window): PageAddress {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  window.addEventListener('popstate', tell);
  return {
    search: () => window.location.search,
    go: (search, how) => {
      if (search === window.location.search) return;
      window.history[`${how}State`](null, '', `${window.location.pathname}${search}`);
      tell();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
