/**
 * Colours of classes, from the least to the most.
 *
 * This product includes color specifications and designs developed by Cynthia Brewer (http://colorbrewer.org/).
 * Copyright (c) 2002 Cynthia Brewer, Mark Harrower, and The Pennsylvania State University, Apache License 2.0:
 * the five-class sequential schemes YlGn, YlOrBr and Purples and the diverging PuOr, which colour-blind people can
 * tell apart. On a dark ground the order of the sequential ones is reversed, so that "more" always stands out from
 * the ground; the diverging one has colours of its own there, so that "as elsewhere" is always near the ground.
 */
import type { BasemapTheme } from './basemap/types.ts';

export const RAMP_SIZE = 5;
/** Where more is welcome, where more is a lack, and where it is neither. */
type SequentialName = 'gain' | 'lack' | 'neutral';
/** `around`: under the country, near it, over it. */
export type RampName = SequentialName | 'around';

const LIGHT: Readonly<Record<SequentialName, readonly string[]>> = {
  gain: ['#ffffcc', '#c2e699', '#78c679', '#31a354', '#006837'],
  lack: ['#ffffd4', '#fed98e', '#fe9929', '#d95f0e', '#993404'],
  neutral: ['#f2f0f7', '#cbc9e2', '#9e9ac8', '#756bb1', '#54278f'],
};

const AROUND: Readonly<Record<BasemapTheme, readonly string[]>> = {
  light: ['#e66101', '#fdb863', '#f7f7f7', '#8c80bd', '#452a7d'],
  dark: ['#f9a650', '#a9641b', '#2b3040', '#7468b8', '#cabff5'],
};

/** A grey of its own: "no data" is no class. */
export const NO_DATA_COLOR: Readonly<Record<BasemapTheme, string>> = { light: '#b4b4b4', dark: '#5b6470' };
/** Between two areas, and around the one that is pointed out. */
export const EDGE_COLOR: Readonly<Record<BasemapTheme, string>> = { light: '#5d6675', dark: '#0f1520' };
export const MARK_COLOR: Readonly<Record<BasemapTheme, string>> = { light: '#0b1f4d', dark: '#ffffff' };

/** Colours of `count` classes, 1 to 5, spread over the ramp so that few classes differ as much as they can. */
export function rampOf(name: RampName, theme: BasemapTheme, count: number): string[] {
  const ramp = name === 'around' ? AROUND[theme] : theme === 'light' ? LIGHT[name] : LIGHT[name].toReversed();
  const last = RAMP_SIZE - 1;
  return Array.from({ length: count }, (_, n) => {
    // One class alone takes the middle: it is neither the least nor the most.
    const at = count === 1 ? Math.floor(last / 2) : Math.round((n * last) / (count - 1));
    return ramp[at] ?? NO_DATA_COLOR[theme];
  });
}
