import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { Prerendered, type PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { SheetTools } from './sheet-tools.tsx';

interface WrittenSheetProps {
  root: URL;
  id: string;
  part: PrerenderedPart;
}

/** The sheet as it was written, with its buttons in the place that was kept for them. */
export function WrittenSheet({ root, id, part }: WrittenSheetProps) {
  const place = part.element.querySelector<HTMLElement>('[data-tools]');
  const name = part.element.querySelector('h1')?.textContent ?? '';
  // In the same frame as the buttons come: nothing moves.
  useLayoutEffect(() => place?.querySelector('[data-later]')?.remove(), [place]);
  return (
    <>
      <Prerendered part={part} />
      {place && createPortal(<SheetTools root={root} id={id} name={name} />, place)}
    </>
  );
}
