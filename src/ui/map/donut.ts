/** Arcs of a donut, as SVG dashes on one circle: no path arithmetic, no gap at a full turn. */

export interface DonutArc {
  kind: string;
  /** Lengths on a circle whose perimeter is 100. */
  length: number;
  offset: number;
}

/** One arc per kind that is present, in the given order, summing to 100. */
export function donutArcs(counts: ReadonlyMap<string, number>): DonutArc[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  let offset = 0;
  return [...counts].map(([kind, count]) => {
    const length = (count / total) * 100;
    const arc = { kind, length, offset };
    offset += length;
    return arc;
  });
}

/** Diameter of a donut in pixels: the number must fit, and more must look like more. */
export function donutSize(count: number): number {
  if (count < 10) return 34;
  if (count < 30) return 40;
  return count < 100 ? 46 : 52;
}
