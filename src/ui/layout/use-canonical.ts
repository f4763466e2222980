import { useEffect } from 'react';

/** Says which of the addresses of this page is the one to keep; undefined leaves it as it is. */
export function useCanonical(href: string | undefined): void {
  useEffect(() => {
    if (href === undefined) return;
    const known = document.head.querySelector<HTMLLinkElement>('link[rel=canonical]');
    const link = known ?? document.head.appendChild(document.createElement('link'));
    link.rel = 'canonical';
    link.href = href;
  }, [href]);
}
