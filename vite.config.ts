import type { IncomingMessage } from 'node:http';
import react from '@vitejs/plugin-react';
import type { Plugin, Rollup } from 'vite';
import { defineConfig } from 'vitest/config';

/** Texts of the one HTML page in its other language; the app itself reads `lang` and `data-root`. */
const ENGLISH = [
  ['<html lang="fr"', '<html lang="en"'],
  [/<title>.*<\/title>/, '<title>Mapster, the directory of SME support in France</title>'],
  [
    /(<meta name="description" content=")[^"]*/,
    '$1Clusters, competitiveness poles, incubators, accelerators and skills campuses: find who supports small firms near you, by sector and by place.',
  ],
  [
    /<noscript>[\s\S]*<\/noscript>/,
    '<noscript><p>Mapster needs JavaScript to search. The whole directory is in <a href="./data/organizations.geojson">data/organizations.geojson</a>.</p></noscript>',
  ],
] as const;

/** The English page stands one folder below: the same file, its relative addresses one step up. */
function toEnglish(html: string): string {
  const worded = ENGLISH.reduce((text, [from, to]) => text.replace(from, to), html);
  return worded.replaceAll(/((?:href|src|data-root)=")\.\//g, '$1../');
}

/** The file of a language's words, which the entry asks for by name only once it runs. */
function wordsOf(language: string, bundle: Rollup.OutputBundle): string {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/i18n/${language}.ts`),
  );
  if (!chunk) throw new Error(`expected a chunk of the catalogue "${language}" in the bundle, found none`);
  return chunk.fileName;
}

/** Fetches beside the entry what it will ask for first: one round trip less on a slow line. */
function withPreloads(html: string, files: readonly string[]): string {
  const links = files.map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`);
  return html.replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
}

/** Emits `en/index.html` beside `index.html`, and serves it in development. */
function englishPage(): Plugin {
  return {
    name: 'english-page',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('expected index.html in the bundle, found none');
      const source = String(page.source);
      this.emitFile({
        type: 'asset',
        fileName: 'en/index.html',
        source: toEnglish(withPreloads(source, [wordsOf('en', bundle)])),
      });
      page.source = withPreloads(source, [wordsOf('fr', bundle)]);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server, originalUrl }) =>
        server && originalUrl?.startsWith('/en/') ? toEnglish(html) : html,
    },
    configureServer(server) {
      server.middlewares.use((request: IncomingMessage, _response, next) => {
        if (/^\/en\/(?:\?|$)/.test(request.url ?? '')) request.url = request.url?.replace('/en/', '/');
        next();
      });
    },
  };
}

/** Origin of the basemap that an operator chose, with a space before it; nothing for the embedded one. */
function operatorOrigin(): string {
  const style = process.env.VITE_BASEMAP_STYLE;
  if (style === undefined || style === '') return '';
  if (URL.canParse(style)) return ` ${new URL(style).origin}`;
  throw new Error(
    `VITE_BASEMAP_STYLE=${style}: expected the address of a style, such as https://…/style.json`,
  );
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' data: blob:${operatorOrigin()}`,
  `connect-src 'self'${operatorOrigin()}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The policy stands in the built page only: in development Vite writes styles and a socket into it. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<meta charset="utf-8" />',
        `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
      ),
  };
}

export default defineConfig({
  // Relative addresses: the same build works at the root of a host and under any path.
  base: './',
  appType: 'mpa',
  plugins: [react(), contentSecurityPolicy(), englishPage()],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: 'node',
    // Nothing is timed here: a busy machine must not fail a test that would pass.
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
  },
});
