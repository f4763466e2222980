import { useEffect, useRef, useState } from 'react';
import styles from './first-map.module.css';

/** Marks the map that the build has drawn into the page. */
export const FIRST_MAP = { 'data-first-map': '' } as const;

/** What the live map, or what stands in its place, says once it is there. */
const DRAWN = '[data-map-ready], [data-map-failed]';

/** Called before the page is rendered, which empties its place. */
export function findFirstMap(document: Document): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('[data-first-map]') ?? undefined;
}

/** The drawn map lies over the live one until that has drawn itself, or until somebody lays a hand on it. */
export function FirstMap({ element }: { element: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const around = place.current?.parentElement;
    if (over || !around) return undefined;
    const end = () => setOver(true);
    const look = () => around.querySelector(DRAWN) && end();
    const observer = new MutationObserver(look);
    look();
    observer.observe(around, { subtree: true, childList: true, attributeFilter: ['data-map-ready'] });
    const pane = around.querySelector('#map');
    for (const touch of ['pointerdown', 'wheel', 'keydown'] as const)
      pane?.addEventListener(touch, end, { passive: true });
    return () => {
      observer.disconnect();
      for (const touch of ['pointerdown', 'wheel', 'keydown'] as const) pane?.removeEventListener(touch, end);
    };
  }, [over]);
  if (over) return null;
  return (
    <div
      ref={(div) => {
        place.current = div;
        if (div !== null && !div.contains(element)) div.replaceChildren(element);
      }}
      className={styles.place}
    />
  );
}
