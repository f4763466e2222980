/**
 * Colours of classes, from the least to the most.
 *
 * This product includes color specifications and designs developed by Cynthia Brewer (http://colorbrewer.org/).
 * Copyright (c) 2002 Cynthia Brewer, Mark Harrower, and The Pennsylvania State University, Apache License 2.0:
 * the five-class sequential schemes YlGn, YlOrBr and Purples, which colour-blind people can tell apart. On a dark
 * ground the order is reversed, so that "more" always stands out from the ground.
 */
import type { BasemapTheme } from './basemap/types.ts';

export const RAMP_SIZE = 5;
/** Where more is welcome, where more is a lack, and where it is neither. */
export type RampName = 'gain' | 'lack' | 'neutral';

const LIGHT: Readonly<Record<RampName, readonly string[]>> = {
  gain: ['#ffffcc', '#c2e699', '#78c679', '#31a354', '#006837'],
  lack: ['#ffffd4', '#fed98e', '#fe9929', '#d95f0e', '#993404'],
  neutral: ['#f2f0f7', '#cbc9e2', '#9e9ac8', '#756bb1', '#54278f'],
};

/** A grey of its own: "no data" is no class. */
export const NO_DATA_COLOR: Readonly<Record<BasemapTheme, string>> = { light: '#b4b4b4', dark: '#5b6470' };
/** Between two areas, and around the one that is pointed out. */
export const EDGE_COLOR: Readonly<Record<BasemapTheme, string>> = { light: '#5d6675', dark: '#0f1520' };
export const MARK_COLOR: Readonly<Record<BasemapTheme, string>> = { light: '#0b1f4d', dark: '#ffffff' };

/** Colours of `count` classes, 1 to 5, spread over the ramp so that few classes differ as much as they can. */
export function rampOf(name: RampName, theme: BasemapTheme, count: number): string[] {
  const ramp = theme === 'light' ? LIGHT[name] : LIGHT[name].toReversed();
  const last = RAMP_SIZE - 1;
  return Array.from({ length: count }, (_, n) => {
    // One class alone takes the middle: it is neither the least nor the most.
    const at = count === 1 ? Math.floor(last / 2) : Math.round((n * last) / (count - 1));
    return ramp[at] ?? NO_DATA_COLOR[theme];
  });
}
