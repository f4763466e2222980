/** The fonts of the map's labels, copied so that the published map asks no other site for them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** `latin-ext` files weigh four times more: a browser fetches them only when a name needs one of their letters. */
const FONT_FILES = [
  'noto-sans-latin-400-normal.woff2',
  'noto-sans-latin-400-italic.woff2',
  'noto-sans-latin-700-normal.woff2',
  'noto-sans-latin-ext-400-normal.woff2',
  'noto-sans-latin-ext-700-normal.woff2',
] as const;

/** Font files and their licence, by path under the basemap's folder. */
export async function readFonts(): Promise<Map<string, Uint8Array>> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json'));
  const files = new Map<string, Uint8Array>();
  for (const name of FONT_FILES) files.set(`fonts/${name}`, await readFile(join(folder, 'files', name)));
  files.set('fonts/OFL.txt', await readFile(join(folder, 'LICENSE')));
  return files;
}
