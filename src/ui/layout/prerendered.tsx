/** What a page showed before its script ran: taken over as it stands, so that nothing flashes while the rest comes. */

/** Marks the part of a page, written at build, that stays until the page has something better to show. */
export const PRERENDERED = { 'data-prerendered': '' } as const;

export interface PrerenderedPart {
  element: HTMLElement;
  /** What had the focus in it: moving an element takes the focus away. */
  focused: HTMLElement | undefined;
}

/** Called before the page is rendered, which empties its place. */
export function findPrerendered(document: Document): PrerenderedPart | undefined {
  const element = document.querySelector<HTMLElement>('[data-prerendered]');
  if (element === null) return undefined;
  const { activeElement } = document;
  const isInside = activeElement instanceof HTMLElement && element.contains(activeElement);
  return { element, focused: isInside ? activeElement : undefined };
}

/** The part itself, moved: the same elements, not a copy. */
export function Prerendered({ part: { element, focused } }: { part: PrerenderedPart }) {
  return (
    <div
      ref={(place) => {
        if (place === null || place.contains(element)) return;
        place.replaceChildren(element);
        focused?.focus({ preventScroll: true });
      }}
    />
  );
}
