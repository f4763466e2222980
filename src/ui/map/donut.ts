/** A donut of kinds as one CSS image: a ring costs no element of its own, however many kinds it shows. */
import type { KindStyle } from '../organization/vocabulary.ts';

/** A conic gradient with one slice per kind, in the given order, in the hues of both themes. */
export function donutRing(
  counts: ReadonlyMap<string, number>,
  styleOf: (kind: string) => Pick<KindStyle, 'color' | 'colorDark'>,
): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'none';
  let reached = 0;
  const slices = [...counts].map(([kind, count]) => {
    const { color, colorDark } = styleOf(kind);
    const from = percent(reached / total);
    reached += count;
    return `light-dark(${color}, ${colorDark}) ${from} ${percent(reached / total)}`;
  });
  return `conic-gradient(${slices.join(', ')})`;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Diameter of a donut in pixels: the number must fit, and more must look like more. */
export function donutSize(count: number): number {
  if (count < 10) return 34;
  if (count < 30) return 40;
  if (count < 100) return 46;
  return count < 10_000 ? 52 : 60;
}
