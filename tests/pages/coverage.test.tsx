// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeCommunes } from '#engine/places/commune-index.ts';
import { loadCoverageWords } from '#ui/i18n/coverage-words.ts';
import { openPage } from '../../src/pages/coverage/open-page.tsx';
import {
  country,
  type Files,
  kind,
  manifest,
  openSite,
  recordsFile,
  region,
  serve,
  taxonomy,
} from './small-site.tsx';
import '@testing-library/jest-dom/vitest';

const fr = await loadCoverageWords('fr');

const BBOX = [0, 0, 2, 1];
const TOWN = { department: '11', postalCodes: ['11000'] };

/** Two towns of 1,000 and 3,000 people 111 km apart, each a region, and a region where nobody lives. */
const FILES: Files = {
  'manifest.json': manifest({ organizations: 2, withPoint: 1 }),
  'records.json': recordsFile([
    {
      id: 'alpha',
      name: 'Alpha',
      kinds: ['incubator'],
      sectors: ['digital'],
      summary: {},
      point: [0, 0],
      territory: { region: 'R11' },
    },
    { id: 'beta', name: 'Beta', kinds: ['pole'], sectors: [], summary: {}, territory: { region: 'R22' } },
  ]),
  'taxonomy.json': taxonomy([kind('incubator', 'Incubateur'), kind('pole', 'Pôle')]),
  'territories.json': {
    country: country(4000, BBOX),
    regions: [
      region('R11', 'Ouest', 1000, BBOX),
      region('R22', 'Est', 3000, BBOX),
      region('R33', 'Désert', null, BBOX),
    ],
    departments: [{ code: 'D11', name: 'Un', region: 'R11', population: null, bbox: BBOX }],
  },
  'epci.json': [],
  'communes.json': encodeCommunes(
    [
      { ...TOWN, code: '11001', name: 'Ouville', region: '11', population: 1000, lng: 0, lat: 0 },
      { ...TOWN, code: '22001', name: 'Estville', region: '22', population: 3000, lng: 1, lat: 0 },
    ],
    [],
  ),
};

const open = (search: string) => openSite(`couverture/${search}`, openPage, fr);

/** Territory and value of each row, in the order of the table. */
async function rows(): Promise<string[]> {
  const table = await screen.findByRole('table', { name: /, Régions$|^Communes/ }, { timeout: 20_000 });
  return [...table.querySelectorAll('tbody tr')].map((row) => {
    const [name, value] = [...row.children].map(({ textContent }) => textContent);
    return `${name} ${value}`.replaceAll(/\s/gu, ' ');
  });
}

beforeEach(() => {
  serve(FILES);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('writes each share, tells "no data" from zero and puts it last whichever the order', async () => {
  open('');
  expect(await rows()).toEqual(['Ouest 100,00 %', 'Est 0,00 %', 'Désert pas de donnée']);
  await userEvent.click(screen.getByRole('button', { name: /^Habitants à 30 km/ }));
  expect(await rows()).toEqual(['Est 0,00 %', 'Ouest 100,00 %', 'Désert pas de donnée']);
  expect(window.location.search).toBe('?sort=value');
  const legend = screen.getByRole('region', { name: 'Légende' });
  expect(within(legend).getByText('pas de donnée').parentElement).toHaveTextContent('1 territoire');
});

test('gives the country its own line, and says who is in no distance', async () => {
  open('');
  await rows();
  expect(screen.getByRole('row', { name: /^France/ })).toHaveTextContent(/25,00\s%/u);
  expect(screen.getByText(/1 organismes sur 2 sans point/)).toBeVisible();
});

test('asks for a sector before it speaks of specialisation', async () => {
  open('?measure=quotient');
  expect(await rows()).toEqual(['Désert pas de donnée', 'Est pas de donnée', 'Ouest pas de donnée']);
  expect(screen.getByText(/Choisissez une filière/)).toBeVisible();
});

test('narrows the table by name without a new step in the history', async () => {
  open('');
  await rows();
  const steps = window.history.length;
  await userEvent.type(screen.getByRole('searchbox', { name: 'Trouver un territoire' }), 'DESERT');
  expect(await rows()).toEqual(['Désert pas de donnée']);
  expect(window.history.length).toBe(steps);
  expect(screen.getByText('1 territoire', { selector: '[role=status]' })).toBeVisible();
});

test('supposes what the address says, marks it, and names what has no effect', async () => {
  open('?kind=incubator&scenario=%2Bincubator@C22001,-nobody');
  expect(await rows()).toEqual(['Est 100,00 %', 'Ouest 100,00 %', 'Désert pas de donnée']);
  const banner = screen.getByRole('region', { name: 'Hypothèse, pas l’état réel' });
  expect(within(banner).getByText('Ouverture : Incubateur à Estville')).toBeVisible();
  expect(within(banner).getByText(/sans effet/).parentElement).toHaveTextContent(/nobody \(sans effet/);
  await userEvent.click(within(banner).getByRole('button', { name: 'Revenir à l’état réel' }));
  await vi.waitFor(async () => expect((await rows())[1]).toBe('Est 0,00 %'));
});

test('says what failed when the communes do not come, and goes on after a retry', async () => {
  const whole = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: URL | string) =>
    String(url).includes('communes.json') ? new Response('', { status: 404 }) : whole(url),
  );
  open('');
  const alert = await screen.findByRole('alert', {}, { timeout: 20_000 });
  expect(alert).toHaveTextContent('communes.json: HTTP 404');
  vi.stubGlobal('fetch', whole);
  await userEvent.click(within(alert).getByRole('button', { name: 'Réessayer' }));
  expect(await rows()).toHaveLength(3);
});

test('draws the matrix as a table whose cells lead to the directory', async () => {
  open('?part=matrix&kind=incubator');
  const link = await screen.findByRole('link', { name: '1 en Numérique, Ouest' }, { timeout: 20_000 });
  expect(link).toHaveAttribute('href', '/mapster/?kind=incubator&sector=digital&in=R11');
  expect(screen.getByRole('rowheader', { name: 'Est' })).toBeVisible();
});

test('lists the communes of white zones with their people', async () => {
  open('?part=white&kind=incubator');
  expect(await rows()).toEqual(['Estville 22001 3 000']);
  expect(screen.getByText(/1 communes?, 3\s000 habitants/u)).toBeVisible();
});
