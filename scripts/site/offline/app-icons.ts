/** The mark of the publication as the PNG images that systems ask of an app; same mark, same bytes. */
import { Resvg } from '@resvg/resvg-js';

export const ICON_FILES = [
  { file: 'icons/app-192.png', size: 192, purpose: 'any' },
  { file: 'icons/app-512.png', size: 512, purpose: 'any' },
  { file: 'icons/app-maskable-512.png', size: 512, purpose: 'maskable' },
] as const;
/** iOS takes no transparent icon and asks for this size. */
const TOUCH_ICON = { file: 'icons/apple-touch-icon.png', size: 180, purpose: 'maskable' } as const;
export const TOUCH_ICON_FILE = TOUCH_ICON.file;

/** Share of the width that no mask cuts is 0.8 across (W3C manifest): a mark of 0.58 fits with its corners. */
const MASKED_SHARE = 0.58;
const GROUND = '#ffffff';

/** @param svg of the mark, which the data build has found harmless */
export function appIcons(svg: string): [fileName: string, png: Uint8Array][] {
  return [...ICON_FILES, TOUCH_ICON].map(({ file, size, purpose }) => [file, render(svg, size, purpose)]);
}

function render(svg: string, size: number, purpose: 'any' | 'maskable'): Uint8Array {
  const share = purpose === 'maskable' ? MASKED_SHARE : 1;
  const side = size * share;
  const ground = purpose === 'maskable' ? `<rect width="${size}" height="${size}" fill="${GROUND}"/>` : '';
  const mark = placed(svg, (size - side) / 2, side);
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ground}${mark}</svg>`;
  return new Resvg(image, { font: { loadSystemFonts: false } }).render().asPng();
}

/** The drawing in a square, in its own proportions. */
function placed(svg: string, offset: number, side: number): string {
  const drawing = svg.slice(svg.search(/<svg\b/));
  return drawing.replace(/<svg\b[^>]*>/, (tag) => {
    const sizeOf = (name: string) => new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1];
    const [width, height] = [sizeOf('width'), sizeOf('height')];
    const box = /\sviewBox=/.test(tag) || !width || !height ? '' : ` viewBox="0 0 ${width} ${height}"`;
    const bare = tag.replace(/\s(?:x|y|width|height)="[^"]*"/g, '');
    return bare.replace('<svg', `<svg x="${offset}" y="${offset}" width="${side}" height="${side}"${box}`);
  });
}
