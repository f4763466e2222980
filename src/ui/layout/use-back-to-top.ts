import { type RefObject, useEffect, useRef } from 'react';

/**
 * Scrolls an element back to its top when it holds something else; `content` is compared by identity. The element is
 * one that stays in the page.
 *
 * To set a scroll position, or to read it, makes the browser lay the page out at once. Done at each letter, that is most
 * of the work, for a list that nearly always stands at its top already: so scrolling is followed instead.
 */
export function useBackToTop(element: RefObject<HTMLElement | null> | undefined, content: unknown): void {
  const isScrolled = useRef(false);
  const shown = useRef(content);
  useEffect(() => {
    const followed = element?.current;
    const follow = () => {
      isScrolled.current = (followed?.scrollTop ?? 0) > 0;
    };
    followed?.addEventListener('scroll', follow, { passive: true });
    return () => followed?.removeEventListener('scroll', follow);
  }, [element]);
  useEffect(() => {
    if (shown.current === content) return;
    shown.current = content;
    if (isScrolled.current) element?.current?.scrollTo({ top: 0 });
  }, [element, content]);
}
