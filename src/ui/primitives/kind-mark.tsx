import type { Glyph as GlyphName } from '#domain/taxonomy.ts';
import { Glyph } from './glyph.tsx';

export interface KindMarkProps {
  color: string;
  colorDark: string;
  glyph: GlyphName;
  /** Side in pixels, or in units of the drawing that it stands in. */
  size: number;
}

/**
 * The mark of a kind as a drawing: its hue and its shape, by attributes alone, so that it can stand in a page that is
 * written before it is read, where no style attribute is allowed, and in an exported image. Decorative: the kind is
 * written beside it.
 */
export function KindMark({ color, colorDark, glyph, size }: KindMarkProps) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24">
      <rect width="24" height="24" rx="5.8" fill={`light-dark(${color}, ${colorDark})`} />
      <g transform="translate(5.2 5.2)" color="light-dark(#ffffff, #10182a)">
        <Glyph name={glyph} size={13.6} />
      </g>
    </svg>
  );
}
