/** Draws the share images of a build: one for each subject and language, drawn again only when something in it has changed. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { CARD_HEIGHT, CARD_WIDTH } from './card.ts';
import type { Fonts } from './fonts.ts';
import { encodeIndexedPng } from './indexed-png.ts';

/** Raised when the same drawing gives other bytes. */
const VERSION = 1;
/** The drawing runs outside of JavaScript: two at a time keep two cores busy. */
const AT_ONCE = 4;

export interface Drawing {
  /** Below the place of publication: `share/fr/territoires-R84.png`. */
  file: string;
  svg: string;
}

export interface DrawOptions {
  dir: string;
  /** Where drawings are kept from build to build. */
  cache: string;
  fonts: Fonts;
}

/** @returns how many images there are, and how many of them had to be drawn */
export async function drawShareImages(
  drawings: Iterable<Drawing>,
  { dir, cache, fonts }: DrawOptions,
): Promise<{ images: number; drawn: number }> {
  mkdirSync(cache, { recursive: true });
  const count = { images: 0, drawn: 0 };
  const queue = drawings[Symbol.iterator]();
  const work = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const { file, svg } = next.value;
      const kept = join(cache, `${keyOf(svg, fonts)}.png`);
      count.images += 1;
      if (!existsSync(kept)) {
        count.drawn += 1;
        // A build that is killed leaves no half of an image.
        writeFileSync(`${kept}.${process.pid}.tmp`, await draw(svg, fonts));
        renameSync(`${kept}.${process.pid}.tmp`, kept);
      }
      const target = join(dir, file);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(kept, target);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

async function draw(svg: string, { family, files }: Fonts): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: family },
  });
  return encodeIndexedPng(image.pixels, CARD_WIDTH, CARD_HEIGHT);
}

function keyOf(svg: string, fonts: Fonts): string {
  return createHash('sha256').update(`${VERSION}\n${fonts.hash}\n${svg}`).digest('hex');
}
