import type { Rollup } from 'vite';
import { expect, it } from 'vitest';
import { chunkOf, withPreloads } from './preloads.ts';

const HTML = '<head><link rel="modulepreload" href="./first.js">\n  </head>';

function chunk(fileName: string, module: string, imports: string[], css: string[] = []) {
  const viteMetadata = { importedCss: new Set(css) };
  return { type: 'chunk', fileName, facadeModuleId: `/home/x/src/${module}`, imports, viteMetadata };
}

const BUNDLE = Object.fromEntries(
  [
    chunk('page.js', 'pages/page/open-page.tsx', ['first.js', 'part.js'], ['page.css']),
    chunk('part.js', 'ui/part.tsx', ['page.js', 'data.css'], ['part.css', 'page.css']),
    chunk('first.js', 'ui/first.tsx', []),
    chunk('body.js', 'pages/page/body.tsx', ['part.js'], ['body.css']),
    { type: 'asset', fileName: 'data.css' },
  ].map((file) => [file.fileName, file]),
) as unknown as Rollup.OutputBundle;

const linksOf = (html: string) =>
  [...html.matchAll(/rel="(\w+)"[^>]*href="\.\/([^"]+)"/g)].map(([, , href]) => href);

it('fetches beside the entry what a module imports at once, each once, and the styles of all', () => {
  const html = withPreloads(HTML, { scripts: ['/pages/page/open-page.tsx'], looks: [] }, BUNDLE);
  expect(linksOf(html)).toEqual(['first.js', 'page.js', 'part.js', 'page.css', 'part.css']);
  expect(html).toMatch(/<link rel="stylesheet" crossorigin href="\.\/part\.css">\n {2}<\/head>$/);
});

it('takes of what the build draws the looks alone', () => {
  const html = withPreloads(HTML, { scripts: [], looks: ['/pages/page/body.tsx'] }, BUNDLE);
  expect(linksOf(html)).toEqual(['first.js', 'body.css', 'part.css', 'page.css']);
});

it('stops the build for a module without a chunk', () => {
  expect(chunkOf('/ui/part.tsx', BUNDLE).fileName).toBe('part.js');
  expect(() => chunkOf('/ui/none.tsx', BUNDLE)).toThrow('expected a chunk of "/ui/none.tsx"');
});
