/** What a page showed before its script ran: taken over as it stands, so that nothing flashes while the rest comes. */

/** Marks the part of a page, written at build, that stays until the page has something better to show. */
export const PRERENDERED = { 'data-prerendered': '' } as const;

export interface PrerenderedPart {
  element: HTMLElement;
  /** What had the focus in it: moving an element takes the focus away. */
  focused: HTMLElement | undefined;
  /** What the header of the page said, so that it goes on saying it; of a page that was written with it. */
  edition: { count: number; date: string } | undefined;
}

/** Called before the page is rendered, which empties its place. */
export function findPrerendered(document: Document): PrerenderedPart | undefined {
  const element = document.querySelector<HTMLElement>('[data-prerendered]');
  if (element === null) return undefined;
  const { activeElement } = document;
  const isInside = activeElement instanceof HTMLElement && element.contains(activeElement);
  const { count, edition } = document.documentElement.dataset;
  return {
    element,
    focused: isInside ? activeElement : undefined,
    edition:
      count === undefined || edition === undefined ? undefined : { count: Number(count), date: edition },
  };
}

/** The part itself, moved: the same elements, not a copy. What has the focus in it hands it on to what takes its place. */
export function Prerendered({ part: { element, focused } }: { part: PrerenderedPart }) {
  return (
    <div
      ref={(place) => {
        if (place !== null && !place.contains(element)) {
          place.replaceChildren(element);
          focused?.focus({ preventScroll: true });
        }
        return () => handOn(element);
      }}
    />
  );
}

/** Called before the part is taken away; what shows the same organisation comes in the same task. */
function handOn(element: HTMLElement): void {
  const id = element.querySelector<HTMLElement>(':focus')?.dataset.organization;
  if (id === undefined) return;
  queueMicrotask(() => document.querySelector<HTMLElement>(`[data-organization="${id}"]`)?.focus());
}
