import { useEffect } from 'react';

/** Where the site says in its pages that it is, read before anything changes it; undefined when it does not say. */
let writtenPlace: URL | null | undefined;

/** Says which of the addresses of this page is the one to keep, by its path on this host; undefined leaves it as it is. */
export function useCanonical(href: string | undefined): void {
  useEffect(() => {
    if (href === undefined) return;
    const known = document.head.querySelector<HTMLLinkElement>('link[rel=canonical]');
    if (writtenPlace === undefined) writtenPlace = readPlace(known);
    const link = known ?? document.head.appendChild(document.createElement('link'));
    link.rel = 'canonical';
    link.href = writtenPlace ? movedTo(writtenPlace, href) : href;
  }, [href]);
}

function rootPath(base: string): URL {
  return new URL(document.documentElement.dataset.root ?? './', base);
}

function readPlace(link: HTMLLinkElement | null): URL | null {
  return /^https?:/.test(link?.getAttribute('href') ?? '') ? rootPath(link?.href ?? '') : null;
}

/** The same page at the place of publication, whatever host it is looked at on. */
function movedTo(place: URL, href: string): string {
  return new URL(href.slice(rootPath(document.baseURI).pathname.length), place).href;
}
