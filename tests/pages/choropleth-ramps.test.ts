import { describe, expect, test } from 'vitest';
import { PALETTES } from '#ui/map/basemap/palettes.ts';
import {
  EDGE_COLOR,
  MARK_COLOR,
  NO_DATA_COLOR,
  RAMP_SIZE,
  type RampName,
  rampOf,
} from '#ui/map/choropleth-ramps.ts';
import { contrast, distanceSeen, SIGHTS, type Sight } from '../support/color-vision.ts';

const RAMPS: RampName[] = ['gain', 'lack', 'neutral'];
const THEMES = ['light', 'dark'] as const;
const sights = Object.keys(SIGHTS) as Sight[];
/** About four times the least difference that a careful eye sees side by side. */
const APART = 0.08;

describe.each(THEMES)('on a %s ground, the colours of classes', (theme) => {
  test.each(RAMPS)('of %s are told apart by every sight, neighbour from neighbour', (name) => {
    for (let count = 2; count <= RAMP_SIZE; count += 1) {
      const ramp = rampOf(name, theme, count);
      expect(new Set(ramp).size).toBe(count);
      for (const [n, color] of ramp.slice(1).entries()) {
        for (const sight of sights) expect(distanceSeen(ramp[n] ?? '', color, sight)).toBeGreaterThan(APART);
      }
    }
  });

  test.each(RAMPS)('of %s move from the ground to its opposite, one step after the other', (name) => {
    const ramp = rampOf(name, theme, RAMP_SIZE);
    const fromGround = ramp.map((color) => contrast(color, theme === 'light' ? '#ffffff' : '#000000'));
    expect(fromGround).toEqual(fromGround.toSorted((a, b) => a - b));
    for (const [n, color] of ramp.slice(1).entries())
      expect(contrast(ramp[n] ?? '', color)).toBeGreaterThan(1.2);
  });

  test.each(RAMPS)('of %s are none of "no data", of the sea and of the land around', (name) => {
    const { sea, foreignLand } = PALETTES[theme];
    for (const color of rampOf(name, theme, RAMP_SIZE)) {
      for (const sight of sights) {
        expect(distanceSeen(color, NO_DATA_COLOR[theme], sight)).toBeGreaterThan(0.05);
        // Edges tell an area from the sea and from the neighbours' land; its colour must still not be theirs.
        expect(distanceSeen(color, sea, sight)).toBeGreaterThan(0.02);
        expect(distanceSeen(color, foreignLand, sight)).toBeGreaterThan(0.02);
      }
    }
  });

  test('leave the edge and the mark to be seen where they are drawn', () => {
    const sea = PALETTES[theme].sea;
    expect(contrast(MARK_COLOR[theme], sea)).toBeGreaterThan(3);
    for (const name of RAMPS) {
      const [least = '', ...more] = rampOf(name, theme, RAMP_SIZE);
      expect(contrast(EDGE_COLOR[theme], theme === 'light' ? least : (more.at(-1) ?? ''))).toBeGreaterThan(3);
    }
  });
});

describe.each(THEMES)('on a %s ground, the colours around the country', (theme) => {
  const ramp = rampOf('around', theme, RAMP_SIZE);

  test('are told apart by every sight, each from each', () => {
    for (const [n, one] of ramp.entries()) {
      for (const other of ramp.slice(n + 1)) {
        for (const sight of sights) expect(distanceSeen(one, other, sight)).toBeGreaterThan(APART);
      }
    }
  });

  test('stand out the more, the farther they are from the country on either side', () => {
    const fromGround = ramp.map((color) => contrast(color, theme === 'light' ? '#ffffff' : '#000000'));
    const [farUnder = 0, under = 0, near = 0, over = 0, farOver = 0] = fromGround;
    expect([near, under, farUnder]).toEqual([near, under, farUnder].toSorted((a, b) => a - b));
    expect([near, over, farOver]).toEqual([near, over, farOver].toSorted((a, b) => a - b));
  });

  test('are none of "no data", of the sea and of the land around', () => {
    const { sea, foreignLand } = PALETTES[theme];
    for (const color of ramp) {
      for (const sight of sights) {
        expect(distanceSeen(color, NO_DATA_COLOR[theme], sight)).toBeGreaterThan(0.05);
        expect(distanceSeen(color, sea, sight)).toBeGreaterThan(0.02);
        expect(distanceSeen(color, foreignLand, sight)).toBeGreaterThan(0.02);
      }
    }
  });
});

test('one class alone is neither the least nor the most', () => {
  expect(rampOf('gain', 'light', 1)).toEqual(['#78c679']);
  expect(rampOf('gain', 'light', 0)).toEqual([]);
});
