/** Colours of the basemap: pale or deep, never a hue that an organisation uses. */
import type { BasemapTheme } from './types.ts';

export interface BasemapPalette {
  sea: string;
  /** A soft band of water along the coasts. */
  shallows: string;
  france: string;
  foreignLand: string;
  lake: string;
  river: string;
  coast: string;
  foreignCoast: string;
  frontier: string;
  foreignBorder: string;
  regionBorder: string;
  departmentBorder: string;
  town: string;
  smallTown: string;
  dot: string;
  regionName: string;
  departmentName: string;
  countryName: string;
  /** Around names, so that a border does not cross a letter. */
  halo: string;
  foreignHalo: string;
}

export const PALETTES: Readonly<Record<BasemapTheme, BasemapPalette>> = {
  light: {
    sea: '#cfdfec',
    shallows: '#dfebf4',
    france: '#fcfbf7',
    foreignLand: '#ebe9e4',
    lake: '#cfdfec',
    river: '#b4d1e6',
    coast: '#8fabc2',
    foreignCoast: '#bccbd6',
    frontier: '#a9a69c',
    foreignBorder: '#d3d0c8',
    regionBorder: '#b7b1a2',
    departmentBorder: '#dedace',
    town: '#343c4a',
    smallTown: '#555e6d',
    dot: '#5d6675',
    regionName: '#6b7690',
    departmentName: '#74798a',
    countryName: '#858278',
    halo: '#fcfbf7',
    foreignHalo: '#ebe9e4',
  },
  dark: {
    sea: '#111a24',
    shallows: '#162230',
    france: '#252e3a',
    foreignLand: '#1b232d',
    lake: '#111a24',
    river: '#2a4259',
    coast: '#3f5870',
    foreignCoast: '#273645',
    frontier: '#55616f',
    foreignBorder: '#2a333e',
    regionBorder: '#4d5866',
    departmentBorder: '#333d4a',
    town: '#d3dae3',
    smallTown: '#a9b3bf',
    dot: '#93a0ae',
    regionName: '#8595ad',
    departmentName: '#8591a0',
    countryName: '#6d7884',
    halo: '#252e3a',
    foreignHalo: '#1b232d',
  },
};
