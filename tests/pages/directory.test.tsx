// @vitest-environment jsdom
import { act, cleanup, configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadLaterWords } from '#ui/i18n/later-words.ts';
import { openPage } from '../../src/pages/directory/open-page.tsx';
import {
  country,
  type Files,
  kind,
  manifest,
  need,
  openSite,
  recordsFile,
  region,
  serve,
  taxonomy,
} from './small-site.tsx';
import '@testing-library/jest-dom/vitest';

const fr = await loadLaterWords('fr');

const BODIES = [
  { id: 'axelera', name: 'Axelera', kinds: ['pole'], city: 'Lyon', region: 'R84', sourceDate: '2024-05' },
  { id: 'pulsalys', name: 'Pulsalys', kinds: ['incubator'], city: 'Lyon', region: 'R84', sourceDate: '2012' },
  {
    id: 'le-poool',
    name: 'Le Poool',
    kinds: ['incubator'],
    city: undefined,
    region: 'R53',
    sourceDate: undefined,
  },
];

/** Answers as a static host would, from one small directory. */
const FILES: Files = {
  'manifest.json': manifest({ organizations: 3 }),
  'records.json': recordsFile(
    BODIES.map(({ region: code, ...body }) => ({
      ...body,
      sectors: ['digital'],
      summary: { fr: `${body.name} aide les entreprises.` },
      territory: { region: code },
    })),
  ),
  'taxonomy.json': taxonomy(
    [kind('pole', 'Pôle'), kind('incubator', 'Incubateur')],
    [need('start', 'Créer', ['incubator'])],
  ),
  'territories.json': {
    country: country(),
    regions: [region('R84', 'Auvergne-Rhône-Alpes'), region('R53', 'Bretagne')],
    departments: [],
  },
  'organizations.geojson': {
    type: 'FeatureCollection',
    features: [
      {
        properties: {
          id: 'pulsalys',
          formerIds: [],
          name: 'Pulsalys',
          aliases: ['SATT Lyon Saint-Étienne'],
          status: 'active',
          kinds: ['incubator'],
          sectors: ['digital'],
          summary: { fr: 'Pulsalys aide les entreprises.' },
          website: 'https://www.pulsalys.fr',
          address: { city: 'Lyon' },
          location: { precision: 'region', provider: 'gazetteer', score: 1 },
          territory: { region: 'R84' },
          serves: [],
          labels: [],
          partners: [{ id: 'axelera' }, { name: 'Une banque' }],
          sources: [
            { url: 'https://www.example.org/page', date: '2012' },
            { url: 'github:owner/repo/file.csv' },
          ],
          unverifiedFields: ['website'],
        },
      },
    ],
  },
};

const open = (search = '') => openSite(search, openPage, fr);

// The list changes its rows once when this module comes: a click in between would be lost.
await import('#ui/primitives/virtualized-rows.tsx');
// Parts of the page are modules of their own, which a busy machine may take seconds to read.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  serve(FILES);
  vi.stubGlobal('ResizeObserver', StillObserver);
  // A phone without WebGL: what jsdom is.
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }));
});
// jsdom lays nothing out, and has no observer of sizes: the list then shows its first rows.
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('lists everyone by name, with what is known of each place', async () => {
  open();
  const rows = await screen
    .findAllByRole('listitem')
    .then(() => within(screen.getByRole('list', { name: 'Organismes trouvés' })).getAllByRole('listitem'));
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual([
    'Axelera',
    'Le Poool',
    'Pulsalys',
  ]);
  expect(rows[1]).toHaveTextContent('région Bretagne, lieu exact inconnu');
  expect(rows[2]).toHaveTextContent('source de 2012, à vérifier');
  expect(rows[0]).not.toHaveTextContent('à vérifier');
});

test('ignores in the address what this directory does not know', async () => {
  open('?kind=pole,wizard&sector=alchemy');
  expect(await screen.findByText('1 organisme')).toBeInTheDocument();
});

/** The link of a row, once the list has taken its final form. */
async function settled(name: string): Promise<HTMLElement> {
  await screen.findByRole('link', { name });
  await act(async () => {});
  return screen.getByRole('link', { name });
}

test('opens a detail with its contacts first, its sources with dates, and what is unverified', async () => {
  open();
  await userEvent.click(await settled('Pulsalys'));
  const detail = await screen.findByRole('region', { name: 'Pulsalys' });
  const site = await within(detail).findByRole('link', { name: /Site web/ });
  expect(site).toHaveAttribute('href', 'https://www.pulsalys.fr');
  expect(within(detail).getByRole('heading', { level: 2 })).toHaveFocus();
  expect(within(detail).getByText('date inconnue')).toBeInTheDocument();
  expect(within(detail).getByText(/aucune source ne précise le site web/)).toBeInTheDocument();
  expect(within(detail).getByText('connue à la région près, donc pas de point')).toBeInTheDocument();
  expect(within(detail).queryByText('Membres')).not.toBeInTheDocument();
  const partners = within(detail).getByRole('region', { name: 'Coopérations' });
  await userEvent.click(within(partners).getByRole('link', { name: 'Axelera' }));
  expect(window.location.search).toBe('?selected=axelera');
});

test('offers to drop each criterion when nothing is found, with what it would give', async () => {
  open('?kind=pole&in=R53');
  expect(await screen.findByRole('heading', { name: 'Aucun organisme ne correspond.' })).toBeInTheDocument();
  const drop = screen.getByRole('button', { name: /Retirer «.Pôle.».*1 organisme/ });
  await userEvent.click(drop);
  expect(await screen.findByRole('link', { name: 'Le Poool' })).toBeInTheDocument();
  expect(window.location.search).toBe('?in=R53');
});

test('says which file is missing, and shows the list once it is back', async () => {
  const { 'records.json': _missing, ...rest } = FILES;
  serve(rest);
  open();
  const alert = await screen.findByRole('alert', undefined, { timeout: 3000 });
  expect(alert).toHaveTextContent('Un fichier de l’annuaire manque.');
  expect(alert).toHaveTextContent('records.json: HTTP 404, expected 200');
  serve(FILES);
  await userEvent.click(within(alert).getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('link', { name: 'Axelera' })).toBeInTheDocument();
});

test('does not say that a word matches nobody while it may be a commune that is on its way', async () => {
  let sendCommunes = () => {};
  const communes = new Promise<void>((resolve) => {
    sendCommunes = resolve;
  });
  const whole = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: URL) => {
    if (url.pathname.endsWith('communes.json')) await communes;
    return whole(url);
  });
  open('?q=incubateur+bourgheim');
  expect(await screen.findByText('Recherche de « bourgheim » parmi les communes…')).toBeInTheDocument();
  expect(screen.queryByText(/ne correspondent à personne/)).not.toBeInTheDocument();
  // This directory has no such file: what that means for the search is said.
  sendCommunes();
  expect(await screen.findByText(/La liste des communes n’a pas pu être lue/)).toBeInTheDocument();
  expect(await screen.findByText(/Les mots « bourgheim » ne correspondent à personne/)).toBeInTheDocument();
});

test('says that a search failed, keeps its words, and tries again', async () => {
  const sort = vi.spyOn(Float64Array.prototype, 'sort').mockImplementation(() => {
    throw new Error('out of memory');
  });
  open('?q=pulsalys');
  const alert = await screen.findByRole('alert', undefined, { timeout: 5000 });
  expect(alert).toHaveTextContent('La recherche n’a pas abouti.');
  expect(alert).toHaveTextContent('out of memory');
  expect(screen.getByRole('combobox')).toHaveValue('pulsalys');
  sort.mockRestore();
  await userEvent.click(within(alert).getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('link', { name: 'Pulsalys' })).toBeInTheDocument();
});
