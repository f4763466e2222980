/** The part of the map that a search may be limited to. Pure. */
import type { Bbox } from '#domain/territory.ts';

/** About 100 metres: the address of the page stays short, and no mark at the edge is lost. */
const STEPS_PER_DEGREE = 1000;
/** Below this share of its size, a change of the view is not worth a new search. */
const NOTICEABLE = 0.02;

/** The rectangle in view, widened to round numbers and kept on the globe. */
export function roundOutward([west, south, east, north]: Bbox): Bbox {
  const down = (value: number) => Math.floor(value * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
  const up = (value: number) => Math.ceil(value * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
  return [
    Math.max(-180, down(west)),
    Math.max(-90, down(south)),
    Math.min(180, up(east)),
    Math.min(90, up(north)),
  ];
}

/** True when a view has left the area that was searched, by moving or by zooming. */
export function hasLeft(view: Bbox, area: Bbox): boolean {
  const width = area[2] - area[0];
  const height = area[3] - area[1];
  const seen = roundOutward(view);
  return seen.some(
    (edge, index) => Math.abs(edge - (area[index] ?? 0)) > NOTICEABLE * (index % 2 === 0 ? width : height),
  );
}
