import { readFileSync } from 'node:fs';

/** What a page itself names: new chunks are counted without being listed here. */
const filesOf = (/** @type {string} */ extension, page = '') =>
  [
    ...readFileSync(new URL(`./dist/${page}index.html`, import.meta.url), 'utf8').matchAll(
      /(?:src|href)="(?:\.\/|(?:\.\.\/)+)(assets\/[^"]+)"/g,
    ),
  ]
    .map(([, path = '']) => `dist/${path}`)
    .filter((path) => path.endsWith(extension));

export default [
  { name: 'JavaScript before the map', path: filesOf('.js'), gzip: true, limit: '120 kB' },
  { name: 'style sheets before the map', path: filesOf('.css'), gzip: true, limit: '8 kB' },
  {
    name: 'directory: first rows without a script',
    path: ['dist/index.html', ...filesOf('.css')],
    gzip: true,
    limit: '35 kB',
  },
  {
    name: 'embedded map: JavaScript before the map',
    path: [...filesOf('.js', 'embed/'), 'dist/assets/fr-embed-*.js'],
    gzip: true,
    limit: '120 kB',
  },
  {
    name: 'embedded map: first rows without a script',
    path: ['dist/embed/index.html', ...filesOf('.css', 'embed/')],
    gzip: true,
    limit: '25 kB',
  },
  { name: 'custom element of partner pages', path: 'dist/embed.js', gzip: true, limit: '3 kB' },
  {
    name: 'search engine, a worker, at the first search',
    path: 'dist/assets/engine-worker-*.js',
    gzip: true,
    limit: '50 kB',
  },
  {
    name: 'map: MapLibre, layers and controls',
    path: [
      'dist/assets/maplibre-gl-*.js',
      'dist/assets/directory-map-*.js',
      '!dist/assets/maplibre-gl-worker-*.js',
    ],
    gzip: true,
    limit: '325 kB',
  },
  { name: 'map worker', path: 'dist/assets/maplibre-gl-worker-*.js', gzip: true, limit: '155 kB' },
  {
    name: 'first data: records, vocabularies, territories, manifest',
    path: ['records', 'taxonomy', 'territories', 'manifest'].map((name) => `dist/data/${name}.json`),
    gzip: true,
    limit: '100 kB',
  },
  {
    name: 'basemap, without fonts',
    path: ['dist/basemap/*.json', 'dist/basemap/*.png', '!dist/basemap/epci.topo.json'],
    gzip: true,
    limit: '260 kB',
  },
  {
    name: 'shapes of the EPCI, on the coverage page',
    path: 'dist/basemap/epci.topo.json',
    gzip: true,
    limit: '160 kB',
  },
];
