import { expect, test } from 'vitest';
import { accentStyle, contrast, GROUNDS, LEAST_CONTRAST, readable } from './accent.ts';

test('the accent of the interface and a dark green are read on white, a pale blue is not', () => {
  expect(contrast('#1f4fa3', GROUNDS.light)).toBeGreaterThan(LEAST_CONTRAST);
  expect(contrast('#0a6b5e', GROUNDS.light)).toBeGreaterThan(LEAST_CONTRAST);
  expect(contrast('#7fb4f0', GROUNDS.light)).toBeLessThan(LEAST_CONTRAST);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test.each(['light', 'dark'] as const)(
  'a colour that cannot be read on %s is brought to where it can',
  (theme) => {
    for (const color of ['#7fb4f0', '#ff0000', '#808080', '#1f4fa3']) {
      expect(contrast(readable(color, theme), GROUNDS[theme])).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  },
);

test('what is written on the accent and on its soft shade can be read', () => {
  const style = accentStyle({ light: '#0a6b5e', dark: '#6fd6c4' });
  const shades = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(style)?.slice(1) ?? [];
  for (const theme of [0, 1]) {
    const [accent = '', soft = '', on = ''] = ['accent', 'accent-soft', 'on-accent'].map(
      (name) => shades(name)[theme],
    );
    expect(contrast(accent, soft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent, on)).toBeGreaterThanOrEqual(4.5);
  }
});
