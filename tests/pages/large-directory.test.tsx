// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { LARGE_FILES } from '#domain/large-edition.ts';
import type { Organization } from '#domain/organization.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { territoriesSchema } from '#domain/territory.ts';
import { loadLaterWords } from '#ui/i18n/later-words.ts';
import { largeEditionFiles } from '../../scripts/large/large-edition.ts';
import { openPage } from '../../src/pages/directory/open-page.tsx';
import { country, kind, manifest, openSite, region, serve, taxonomy } from './small-site.tsx';
import '@testing-library/jest-dom/vitest';

// The list changes its rows once when this module comes: a click in between would be lost.
await import('#ui/primitives/virtualized-rows.tsx');
const fr = await loadLaterWords('fr');
const SIZE = 130;
const FOLDER = 'large/test/';

const TAXONOMY = taxonomySchema.parse(taxonomy([kind('pole', 'Pôle'), kind('incubator', 'Incubateur')]));
const TERRITORIES = territoriesSchema.parse({
  country: country(),
  regions: [region('R84', 'Auvergne-Rhône-Alpes')],
  departments: [],
});

/** `Organisme 000` to `Organisme 129`: the last ten are incubators. */
const RECORDS = Array.from({ length: SIZE }, (_, at): DirectoryRecord => {
  const number = String(at).padStart(3, '0');
  return {
    id: `organisme-${number}`,
    name: `Organisme ${number}`,
    kinds: [at < SIZE - 10 ? 'pole' : 'incubator'],
    sectors: ['digital'],
    summary: { fr: at === 77 ? 'Aide la plasturgie.' : 'Aide les entreprises.' },
    territory: { region: 'R84' },
  };
});

const ORGANIZATIONS = RECORDS.map(
  ({ id, name, kinds, sectors, summary, territory }): Organization => ({
    ...{ id, name, kinds, sectors, summary, territory },
    ...{ formerIds: id === 'organisme-005' ? ['ancien-nom'] : [], aliases: [], status: 'active' },
    ...{ address: {}, location: null, serves: [], labels: [], partners: [], unverifiedFields: [] },
    website: `https://www.${id}.example`,
    sources: [{ url: 'https://www.example.org/page' }],
  }),
);

const PARTS = Object.fromEntries(
  [
    ...largeEditionFiles({
      ...{ records: RECORDS, organizations: ORGANIZATIONS, organizationCount: SIZE },
      ...{ taxonomy: TAXONOMY, territories: TERRITORIES, edition: '2026-11-22' },
    }),
  ].map(([name, bytes]) => [FOLDER + name, bytes]),
);

const FILES = {
  'manifest.json': { ...manifest({ organizations: SIZE }), large: FOLDER },
  'taxonomy.json': TAXONOMY,
  'territories.json': TERRITORIES,
  ...PARTS,
};

/** Files below `data/` that were asked for, in order. */
const asked: string[] = [];

function serveAndCount(files: Record<string, unknown>): void {
  serve(files);
  const answer = globalThis.fetch;
  vi.stubGlobal('fetch', (address: URL) => {
    asked.push(address.pathname.replace('/mapster/data/', ''));
    return answer(address);
  });
}

beforeEach(() => {
  configure({ asyncUtilTimeout: 15_000 });
  asked.length = 0;
  vi.stubGlobal('ResizeObserver', StillObserver);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  serveAndCount(FILES);
});

/** jsdom lays nothing out: the list then shows its first rows. */
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('lists a large edition from what says how many and the first rows, and fetches nothing else', async () => {
  openSite('', openPage, fr);
  expect(await screen.findByText('Organisme 000')).toBeInTheDocument();
  expect(screen.getByText('130 organismes')).toBeVisible();
  expect(asked.filter((name) => name.startsWith('large/')).sort()).toEqual([
    FOLDER + LARGE_FILES.overview,
    FOLDER + LARGE_FILES.rows(0),
  ]);
  expect(asked).not.toContain('records.json');
  expect(asked).not.toContain('organizations.geojson');
});

test('filters by columns, and fetches the rows of the result', async () => {
  openSite('?kind=incubator', openPage, fr);
  expect(await screen.findByText('Organisme 120')).toBeInTheDocument();
  expect(screen.queryByText('Organisme 000')).toBeNull();
  expect(asked).toContain(FOLDER + LARGE_FILES.column('kinds'));
  expect(asked.filter((name) => name.includes('/postings/') || name.includes('/words'))).toEqual([]);
});

test('searches words in their shards', async () => {
  openSite('?q=plasturgie', openPage, fr);
  expect(await screen.findByText('Organisme 077')).toBeInTheDocument();
  expect(screen.queryByText('Organisme 076')).toBeNull();
  expect(asked).not.toContain('records.json');
});

test('says which rows did not come, and asks for them again', async () => {
  const rows = FOLDER + LARGE_FILES.rows(0);
  const { [rows]: _, ...others } = FILES as Record<string, unknown>;
  serveAndCount(others);
  openSite('', openPage, fr);
  const [alert] = await screen.findAllByRole('alert');
  serveAndCount(FILES);
  await userEvent.click(within(alert as HTMLElement).getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Organisme 000')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('opens a detail by a former id, from one file', async () => {
  openSite('?selected=ancien-nom', openPage, fr);
  const site = () => document.querySelector('a[href^="https://www.organisme-005.example"]');
  await waitFor(() => expect(site()).toBeVisible());
  const details = asked.filter((name) => name.includes('/details/'));
  expect(details).toHaveLength(1);
  expect(asked).not.toContain('organizations.geojson');
});
