import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/**
 * True while the page is dark: as the system asks, unless the page itself was told (`data-theme` on its root).
 * For what cannot read a style sheet, such as the layers of a map.
 */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && window.matchMedia(DARK).matches);
}

function subscribe(onChange: () => void): () => void {
  const system = window.matchMedia(DARK);
  const page = new MutationObserver(onChange);
  system.addEventListener('change', onChange);
  page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', onChange);
    page.disconnect();
  };
}
