import { type RefObject, useMemo, useRef, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { Bbox } from '#domain/territory.ts';
import type { MapGroup, MapPoint } from './map-point.ts';
import type { PointIndex } from './point-index.ts';

export interface Pile {
  points: readonly MapPoint[];
  /** The town that names it. */
  place: string;
  openGroup: (group: MapGroup, place: string) => void;
  close: () => void;
}

/** About two metres: what tiles round away. */
const MARGIN_DEGREES = 2e-5;

/** Opens a group: by zooming when that parts it, as a list when it would not. */
export function usePile(
  mapRef: RefObject<MapRef | null>,
  index: PointIndex,
  { enter, onOpen }: { enter: (bounds: Bbox) => void; onOpen: () => void },
): Pile {
  const [open, setOpen] = useState<{ bounds: Bbox; place: string } | null>(null);
  const opener = useRef<Element | null>(null);
  const points = useMemo(() => (open ? index.within(widened(open.bounds)) : []), [index, open]);
  const focusMap = () => mapRef.current?.getCanvas().focus({ preventScroll: true });
  return {
    points,
    place: open?.place ?? '',
    openGroup: ({ bounds, pile }, place) => {
      opener.current = document.activeElement;
      setOpen(pile ? { bounds, place } : null);
      if (pile) return onOpen();
      // The button that was activated is about to be replaced by its parts: focus must not fall to the page.
      focusMap();
      enter(bounds);
    },
    close: () => {
      setOpen(null);
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
      else focusMap();
    },
  };
}

function widened([west, south, east, north]: Bbox): Bbox {
  return [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES];
}
