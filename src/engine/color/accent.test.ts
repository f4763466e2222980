import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentPalette, contrastRatio, TEXT_CONTRAST } from './accent.ts';
import { parseHexColor } from './hex-color.ts';

describe('the contrast of two colours', () => {
  // Figures of WebAIM's checker, which WCAG's own technique G18 leads to.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4.0],
    ['#1f4fa3', '#1f4fa3', 1],
  ])('of %s on %s is %f', (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 1);
    expect(contrastRatio(b, a)).toBe(contrastRatio(a, b));
  });

  test('is that of the text of WCAG 2.2: #767676 passes on white, #777777 does not', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(TEXT_CONTRAST);
  });
});

describe('the accent of a partner', () => {
  test('stays as it is where it can be read', () => {
    const { light, dark } = accentPalette('#1f4fa3');
    expect(light).toMatchObject({ accent: '#1f4fa3', mended: false });
    expect(dark.mended).toBe(true);
  });

  test('becomes another shade of itself where it cannot', () => {
    const { light } = accentPalette('#ffcc00');
    expect(light.mended).toBe(true);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(light.accent.slice(at, at + 2), 16));
    expect(red).toBeGreaterThan(green ?? 0);
    expect(blue).toBe(0);
  });

  test('can be read on every surface, light and dark, whatever was asked for', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, (color) => {
        const { light, dark } = accentPalette(color);
        for (const ground of ['#ffffff', '#f5f7fa', light.soft]) {
          expect(contrastRatio(light.accent, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
        for (const ground of ['#141b28', '#1b2434', '#0f1520', dark.soft]) {
          expect(contrastRatio(dark.accent, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
        for (const { accent, onAccent } of [light, dark]) {
          expect(contrastRatio(onAccent, accent)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is a colour in hexadecimal and nothing else', () => {
    expect(['#1F4FA3', '1f4fa3', '#14a', 'red', '#12345', 'url(x)', ''].map(parseHexColor)).toEqual([
      '#1f4fa3',
      '#1f4fa3',
      '#1144aa',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
