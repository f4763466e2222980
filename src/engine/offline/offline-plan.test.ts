import { describe, expect, it } from 'vitest';
import { fallbackOf, type OfflinePlan, routeOf } from './offline-plan.ts';

const PLAN: OfflinePlan = {
  id: 'p1',
  build: 'b1',
  files: [
    { key: '', isPage: true },
    { key: 'comparer/', isPage: true },
    { key: 'assets/first-abc.js', isStable: true },
    { key: 'data/records.json?v=0123456789ab', isStable: true },
    { key: 'data/manifest.json' },
    { key: 'basemap/france.topo.json' },
  ],
  frames: ['embed/', 'en/embed/'],
  languages: ['', 'en/'],
};
const SCOPE = new URL('https://host.example/x/');
const route = (path: string, isNavigation = false) =>
  routeOf(new URL(path, SCOPE), SCOPE, isNavigation, PLAN);

describe('a page', () => {
  it.each([
    ['', ''],
    ['?q=plasturgie#map', ''],
    ['index.html', ''],
    ['comparer/index.html?ids=a', 'comparer/'],
    ['territoires/R84/', 'territoires/R84/'],
  ])('%j is that of the folder %j', (path, folder) => {
    expect(route(path, true)).toEqual({ kind: 'page', folder });
  });

  it.each([
    'embed/',
    'en/embed/?lang=en',
    'embed/index.html',
    'data/quality.html',
    'data/',
    '/',
    '/y/comparer/',
    'https://other.example/x/',
  ])('%j is left to the network', (path) => expect(route(path, true)).toEqual({ kind: 'network' }));
});

describe('a file', () => {
  it('that its address names is the same in every build', () => {
    expect(route('assets/late-of-another-build.js')).toEqual({
      kind: 'stable',
      key: 'assets/late-of-another-build.js',
    });
    expect(route('data/records.json?v=ffff')).toEqual({ kind: 'stable', key: 'data/records.json?v=ffff' });
  });

  it('without such a name belongs to the build of who asks', () => {
    expect(route('data/manifest.json')).toEqual({ kind: 'own', key: 'data/manifest.json' });
    expect(route('basemap/france.topo.json')).toEqual({ kind: 'own', key: 'basemap/france.topo.json' });
  });

  it.each([
    'embed.js',
    'sw.js',
    'manifest-fr.webmanifest',
    'data/v1/organisations.csv',
    'comparer/',
    '/assets/first-abc.js',
  ])('that is not kept is left to the network: %j', (path) =>
    expect(route(path)).toEqual({ kind: 'network' }),
  );
});

it('a page that is not kept leads to what shows the same, in its language', () => {
  const to = (folder: string) => fallbackOf(folder, PLAN);
  expect(to('territoires/R84/')).toBe('territoires/?code=R84');
  expect(to('en/organisations/polymeris/')).toBe('en/?selected=polymeris');
  expect(to('en/types/pole/')).toBe('en/');
  expect(to('nowhere/')).toBe('');
});
