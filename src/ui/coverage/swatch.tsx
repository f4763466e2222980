import type { CSSProperties } from 'react';
import { NO_DATA_COLOR } from '../map/choropleth-ramps.ts';
import styles from './coverage.module.css';

/** Colours of classes on a light and on a dark ground. */
export type ClassColors = Readonly<Record<'light' | 'dark', readonly string[]>>;

/** The colour of a class, as the map draws it; undefined for "no data". */
export function Swatch({ colors, index }: { colors: ClassColors; index: number | undefined }) {
  const of = (theme: 'light' | 'dark') =>
    (index === undefined ? undefined : colors[theme][index]) ?? NO_DATA_COLOR[theme];
  const style = { '--swatch': of('light'), '--swatch-dark': of('dark') } as CSSProperties;
  return <span className={styles.swatch} style={style} data-class={index ?? 'none'} aria-hidden="true" />;
}
