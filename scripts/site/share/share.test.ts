import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textOf } from './album.ts';
import { encodeIndexedPng } from './indexed-png.ts';
import { createAdvances, sfntOf } from './sfnt.ts';
import { wrapText } from './wrap-text.ts';

const WOFF = 'node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff';
const BOX = { widthPx: 10, lines: 2, sizesPx: [2, 1], weight: 400 } as const;
/** Letters as wide as the size of the text. */
const measure = (text: string, sizePx: number) => text.length * sizePx;

describe('the letters of the share images', () => {
  it('come out of a Web font, with their widths', () => {
    const advanceOf = createAdvances(sfntOf(readFileSync(WOFF)));
    // Widths of Noto Sans Regular, in thousandths: n, é, œ, no-break space; no Greek in this part of it.
    const widths = ['n', 'é', 'œ', '\u00a0'].map((one) =>
      Math.round(1000 * (advanceOf(one.codePointAt(0) ?? 0) ?? 0)),
    );
    expect(widths).toEqual([618, 564, 946, 260]);
    expect(advanceOf(0x3b1)).toBeUndefined();
  });

  it('refuses what is no Web font', () => {
    expect(() => sfntOf(Buffer.from('OTTO, but no WOFF'))).toThrow('WOFF');
  });
});

describe('wrapText', () => {
  it('takes the largest size that holds the text', () => {
    expect(wrapText('abc de', BOX, measure)).toEqual({ sizePx: 2, lines: ['abc', 'de'] });
    expect(wrapText('abcdefgh ij', BOX, measure)).toEqual({ sizePx: 1, lines: ['abcdefgh', 'ij'] });
  });

  it('breaks after hyphens, never at a no-break space', () => {
    expect(wrapText('Midi-Pyré', BOX, measure).lines).toEqual(['Midi-', 'Pyré']);
    expect(wrapText('abcdef 1\u00a0kg', BOX, measure).lines).toEqual(['abcdef', '1\u00a0kg']);
  });

  it('ends with an ellipsis what does not fit', () => {
    expect(wrapText('aaaaaaaaa bbbbbbbbb ccccc', BOX, measure).lines).toEqual(['aaaaaaaaa', 'bbbbbbbbb…']);
    expect(wrapText('abcdefghijklmno', { ...BOX, lines: 1 }, measure).lines).toEqual(['abcdefghi…']);
  });
});

describe('encodeIndexedPng', () => {
  it('gives the pixels back, of 256 colours at most', async () => {
    const [width, height] = [20, 20];
    const rgba = Uint8Array.from({ length: 4 * width * height }, (_, at) =>
      at % 4 === 0 ? Math.floor(at / 4) % 256 : at % 4 === 1 ? Math.floor(at / 1024) : 255,
    );
    const png = await encodeIndexedPng(rgba, width, height);
    const chunk = (type: string) => {
      const at = png.indexOf(type, 0, 'latin1');
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    const palette = chunk('PLTE');
    expect(palette.length).toBe(3 * 256);
    const rows = inflateSync(chunk('IDAT'));
    expect(rows.length).toBe(height * (width + 1));
    const colorAt = (x: number, y: number) => {
      const index = rows[y * (width + 1) + 1 + x] ?? 0;
      return [...palette.subarray(3 * index, 3 * index + 3)];
    };
    expect(colorAt(5, 0)).toEqual([5, 0, 255]);
    // 400 colours, all as frequent: those of the reds up to 127 are kept, others become the nearest of them.
    expect(colorAt(0, 10)).toEqual([127, 0, 255]);
  });
});

it('the text of a card does not say again what stands above it', () => {
  const subject = { title: 'Axelera', kicker: 'Cluster · Lyon' };
  expect(textOf('Axelera. Cluster, Lyon (69). Chemistry.', subject)).toBe('Chemistry.');
  expect(textOf('Axelera. Chemistry. More.', subject)).toBe('Chemistry. More.');
  expect(textOf('Axelera. Cluster, Lyon (69).', subject)).toBe('Cluster, Lyon (69).');
  expect(textOf('Ain. Department.', { title: 'Ain' })).toBe('Department.');
});
