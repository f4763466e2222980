import type { Glyph as GlyphName } from '#domain/taxonomy.ts';

/** One shape per kind on a 24-unit grid, filled (even-odd), told apart at 12 pixels and without colour. Canvases draw them too. */
export const GLYPH_PATHS: Readonly<Record<GlyphName, string>> = {
  diamond: 'M12 2.5 21.5 12 12 21.5 2.5 12Z',
  discs: `${disc(12, 7, 4.3)}${disc(6.7, 16.2, 4.3)}${disc(17.3, 16.2, 4.3)}`,
  hands: `${disc(7, 6.5, 3.3)}${disc(17, 6.5, 3.3)}M1.5 20.5c0-5.8 2.3-8.7 5.5-8.7 2.3 0 3.9 1.2 5 3.1 1.1-1.9 2.7-3.1 5-3.1 3.2 0 5.5 2.9 5.5 8.7Z`,
  arrow: 'M12 2.5 20.5 11.5h-5V21.5h-7V11.5h-5Z',
  egg: 'M12 2.5c4.2 0 7.3 6.3 7.3 11a7.3 7.7 0 0 1-14.6 0c0-4.7 3.1-11 7.3-11Z',
  cap: 'M12 4.5 23 10l-11 5.5L1 10ZM5.5 14.2v3.9c3.2 2.9 9.8 2.9 13 0v-3.9L12 17.5Z',
  link: 'M8.3 6.5a5.5 5.5 0 0 1 3.7 1.4 5.5 5.5 0 1 1 0 8.2 5.5 5.5 0 1 1-3.7-9.6Zm0 2.7a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Zm7.4 0a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  square: 'M4 4h16v16H4Z',
  star: 'm12 2 3 6.7 7.3.7-5.5 4.9 1.6 7.2L12 17.7l-6.4 3.8 1.6-7.2-5.5-4.9 7.3-.7Z',
};

function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

export function Glyph({ name, size }: { name: GlyphName; size: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="currentColor">
      <path fillRule="evenodd" d={GLYPH_PATHS[name]} />
    </svg>
  );
}
