/** What the build writes into a page needs its style sheets at once: read from the imports of the sources. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGE_LOOKS } from '#ui/layout/page-heads.ts';

const PAGES = 'src/pages';

/** Files that a source imports at once, those that only types come from left out. */
function importsOf(file: string): string[] {
  if (file.endsWith('.css')) return [];
  const lines = readFileSync(file, 'utf8').matchAll(
    /(?:^|\n)(?:import|export)\b(?! type\b)(?:[^'"`;]*?from)?\s*'((?:\.|#)[^']+)'/g,
  );
  return [...lines].map(([, path = '']) =>
    path.startsWith('#') ? join('src', path.slice(1)) : join(dirname(file), path),
  );
}

function sheetsOf(files: readonly string[]): Set<string> {
  const found = new Set(files);
  // A set gives what is added to it while it is read.
  for (const file of found) for (const imported of importsOf(file)) found.add(imported);
  return new Set([...found].filter((file) => file.endsWith('.css')));
}

const written = readdirSync(PAGES).filter((page) => existsSync(join(PAGES, page, 'prerender.tsx')));

it.each(written)('%s: all that the build writes is dressed before a script runs', (page) => {
  const looks = Object.entries(PAGE_LOOKS).filter(([id]) => id === page);
  const linked = sheetsOf([
    'src/main.tsx',
    join(PAGES, page, 'open-page.tsx'),
    ...looks.map(([, module]) => `src${module}`),
  ]);
  const needed = sheetsOf([join(PAGES, page, 'prerender.tsx')]);
  expect(needed.size).toBeGreaterThan(0);
  expect([...needed].filter((sheet) => !linked.has(sheet))).toEqual([]);
});
