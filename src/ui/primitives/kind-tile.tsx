import type { CSSProperties } from 'react';
import type { Glyph as GlyphName } from '#domain/taxonomy.ts';
import { Glyph } from './glyph.tsx';
import styles from './kind-tile.module.css';

export interface KindTileProps {
  color: string;
  colorDark: string;
  glyph: GlyphName;
  /** Side in pixels. */
  size?: number;
}

/** The mark of a kind: its hue and its shape. Decorative: the kind is always written beside it. */
export function KindTile({ color, colorDark, glyph, size = 32 }: KindTileProps) {
  return (
    <span className={styles.tile} style={kindColors({ color, colorDark, size })}>
      <Glyph name={glyph} size={Math.round(size * 0.56)} />
    </span>
  );
}

interface KindColors {
  color: string;
  colorDark: string;
  size?: number;
}

/** Custom properties that the style sheets turn into the hue of the current theme. */
export function kindColors({ color, colorDark, size }: KindColors): CSSProperties {
  const properties: Record<`--${string}`, string> = { '--kind-light': color, '--kind-dark': colorDark };
  if (size !== undefined) properties['--size'] = `${size}px`;
  return properties as CSSProperties;
}
