/** The letters of the share images: those of the map, in two weights, and how wide a text is in them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createAdvances, sfntOf } from './sfnt.ts';

export type Weight = 400 | 700;
/** Width in pixels of a text of a size in pixels. */
export type MeasureText = (text: string, sizePx: number, weight: Weight) => number;

export interface Fonts {
  family: string;
  /** Files of the fonts, for what draws. */
  files: readonly string[];
  measure: MeasureText;
  /** Of all the fonts: an image drawn with other ones is another image. */
  hash: string;
}

const WEIGHTS: readonly Weight[] = [400, 700];
const SUBSETS = ['latin', 'latin-ext'];
/** What a character that no font draws is taken to need. */
const UNKNOWN_ADVANCE = 0.6;

/** What draws reads fonts from files and knows no WOFF: they are unpacked into `cacheFolder`. */
export function loadFonts(cacheFolder: string): Fonts {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256');
  const files: string[] = [];
  const advances = new Map<Weight, ReturnType<typeof createAdvances>[]>();
  mkdirSync(cacheFolder, { recursive: true });
  for (const weight of WEIGHTS) {
    for (const subset of SUBSETS) {
      const name = `noto-sans-${subset}-${weight}-normal`;
      const sfnt = sfntOf(readFileSync(require.resolve(`@fontsource/noto-sans/files/${name}.woff`)));
      const file = join(cacheFolder, `${name}.ttf`);
      if (!existsSync(file) || !readFileSync(file).equals(sfnt)) writeFileSync(file, sfnt);
      files.push(file);
      hash.update(sfnt);
      advances.set(weight, [...(advances.get(weight) ?? []), createAdvances(sfnt)]);
    }
  }
  return { family: 'Noto Sans', files, measure: measureWith(advances), hash: hash.digest('hex') };
}

function measureWith(advances: ReadonlyMap<Weight, ReturnType<typeof createAdvances>[]>): MeasureText {
  return (text, sizePx, weight) => {
    const fonts = advances.get(weight) ?? [];
    const widths = [...text].map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      for (const advanceOf of fonts) {
        const width = advanceOf(codePoint);
        if (width !== undefined) return width;
      }
      return UNKNOWN_ADVANCE;
    });
    return widths.reduce((sum, width) => sum + width, 0) * sizePx;
  };
}
