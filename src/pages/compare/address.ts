/** The query string of the page as a store: written by the page, and by back and forward. */
export interface Address {
  search: () => string;
  push: (search: string) => void;
  /** Calls back at each change; returns a function that stops it. */
  subscribe: (onChange: () => void) => () => void;
}

export function createAddress(window: Window): Address {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  window.addEventListener('popstate', tell);
  return {
    search: () => window.location.search,
    push: (search) => {
      if (search === window.location.search) return;
      window.history.pushState(null, '', `${window.location.pathname}${search}`);
      tell();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
