// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordsSchema } from '#domain/artefacts.ts';
import type { Language } from '#domain/language.ts';
import type { Commune } from '#domain/territory.ts';
import { territoriesSchema } from '#domain/territory.ts';
import { createCoverageGround } from '#engine/coverage/ground.ts';
import { createSheetMaker, type TerritorySheet } from '#engine/coverage/sheet.ts';
import { sheetLines } from '#engine/coverage/sheet-lines.ts';
import { encodeCommunes } from '#engine/places/commune-index.ts';
import { loadTerritoryWords } from '#ui/i18n/territory-words.ts';
import { createTranslator } from '#ui/i18n/translate.ts';
import { App, createSite } from '../../src/pages/app.tsx';
import { openPage } from '../../src/pages/territory/open-page.tsx';
import '@testing-library/jest-dom/vitest';

const CATALOGUES = { fr: await loadTerritoryWords('fr'), en: await loadTerritoryWords('en') };

const ROOT = new URL('http://localhost/mapster/');
const both = (text: string) => ({ fr: text, en: text });
const term = (id: string, label: string) => ({
  id,
  label: both(label),
  definition: both(label),
  synonyms: { fr: [], en: [] },
});
const kind = (id: string, label: string) => ({
  ...term(id, label),
  plural: both(`${label}s`),
  color: '#1d5fa8',
  colorDark: '#7fb4f0',
  glyph: 'diamond',
});
const sector = (id: string, label: string) => ({
  ...term(id, label),
  family: 'all',
  naf: { rev2: [], naf2025: [] },
});
const BBOX: [number, number, number, number] = [0, 0, 2, 1];
const region = (code: string, name: string, population: number | null) => {
  return { code, name, population, bbox: BBOX, overseas: false };
};

/** Two towns of 1,000 and 3,000 people 111 km apart, each a region and a department, and a region without people. */
const COMMUNES: Commune[] = [
  {
    code: '11001',
    name: 'Ouville',
    department: '11',
    region: '11',
    population: 1000,
    postalCodes: ['11000'],
    lng: 0,
    lat: 0,
  },
  {
    code: '22001',
    name: 'Estville',
    department: '22',
    region: '22',
    population: 3000,
    postalCodes: ['22000'],
    lng: 1,
    lat: 0,
  },
];
const RECORDS = {
  schemaVersion: 1,
  edition: '2026-11-22',
  records: [
    {
      id: 'alpha',
      name: 'Alpha',
      kinds: ['incubator'],
      sectors: ['digital'],
      summary: {},
      city: 'Ouville',
      point: [0, 0],
      territory: { commune: 'C11001', department: 'D11', region: 'R11' },
    },
    {
      id: 'beta',
      name: 'Beta',
      kinds: ['pole'],
      sectors: ['health'],
      summary: {},
      territory: { region: 'R22' },
      serves: ['R11'],
    },
  ],
};
const TERRITORIES = {
  country: { code: 'FR', name: 'France', population: 4000, bbox: BBOX },
  regions: [region('R11', 'Ouest', 1000), region('R22', 'Est', 3000), region('R33', 'Désert', null)],
  departments: [
    { code: 'D11', name: 'Un', region: 'R11', population: 1000, bbox: BBOX },
    { code: 'D22', name: 'Deux', region: 'R22', population: 3000, bbox: BBOX },
  ],
};
const FILES: Readonly<Record<string, unknown>> = {
  'manifest.json': {
    schemaVersion: 1,
    name: 'Mapster',
    edition: '2026-11-22',
    counts: { organizations: 2, active: 2, merged: 0, closed: 0, withPoint: 1, rejectedRows: 0 },
    sources: [{ id: 'own', publisher: 'Mapster', licence: 'Licence Ouverte 2.0', rows: 2 }],
    files: {},
  },
  'records.json': RECORDS,
  'taxonomy.json': {
    kinds: [kind('incubator', 'Incubateur'), kind('pole', 'Pôle')],
    families: [{ id: 'all', label: both('Toutes') }],
    sectors: [sector('digital', 'Numérique'), sector('health', 'Santé')],
    labels: [],
    needs: [],
  },
  'territories.json': TERRITORIES,
  'epci.json': [],
  'communes.json': encodeCommunes(COMMUNES, []),
};

/** The sheet as the engine makes it from the same files. */
function sheetOf(code: string): TerritorySheet {
  const territories = territoriesSchema.parse(TERRITORIES);
  const { records } = recordsSchema.parse(RECORDS);
  const ground = createCoverageGround({ communes: COMMUNES, epcis: [], territories });
  const kinds = ['incubator', 'pole'];
  const sheet = createSheetMaker({ ground, records, kinds, sectors: ['digital', 'health'] })(code);
  if (sheet === undefined) throw new Error(`expected a sheet of ${code}, found none`);
  return sheet;
}

function open(search: string, language: Language = 'fr') {
  window.history.replaceState(null, '', `/mapster/territoires/${search}`);
  const translator = createTranslator(language, CATALOGUES[language], {
    name: 'Mapster',
    languages: ['fr', 'en'],
    words: {},
  });
  return render(<App {...createSite(window, ROOT, translator, openPage)} />);
}

/** The table of the key figures of a territory. */
async function figures(name: string): Promise<HTMLElement> {
  return screen.findByRole(
    'table',
    { name: new RegExp(`^Chiffres clés\\s: ${name}`, 'u') },
    { timeout: 20_000 },
  );
}

/** Values of each line of the key figures, as written for machines; null for "no data". */
function valuesOf(table: HTMLElement): [string, (string | null)[]][] {
  return [...table.querySelectorAll<HTMLElement>('tbody tr')].map((row) => {
    const values = [...row.querySelectorAll('td')].map(
      (cell) => cell.querySelector('data')?.getAttribute('value') ?? null,
    );
    return [row.dataset.column ?? '', values];
  });
}

function expectedValues(sheet: TerritorySheet): [string, (string | null)[]][] {
  return sheetLines(sheet).map(({ column, own, similar, region: inRegion, country }) => {
    const values = [own, similar, ...(inRegion === undefined ? [] : [inRegion]), country];
    return [column, values.map((value) => (value === null ? null : String(value)))];
  });
}

const saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.stubGlobal('fetch', async (address: URL | string) => {
    const url = new URL(address, ROOT);
    const name = url.pathname.replace('/mapster/data/', '');
    return name in FILES ? Response.json(FILES[name]) : new Response('', { status: 404 });
  });
  URL.createObjectURL = (blob: Blob) => {
    saved.push({ name: '', blob });
    return 'blob:saved';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1);
    if (last) last.name = this.download;
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('shows the figures of the engine, beside the similar ones, the region and the country', async () => {
  open('?code=D11');
  const table = await figures('Un');
  expect(valuesOf(table)).toEqual(expectedValues(sheetOf('D11')));
  const headers = within(table).getAllByRole('columnheader');
  expect(headers.map(({ textContent }) => textContent)).toEqual([
    'Mesure',
    'Ici',
    'Similaires (médiane)',
    'Ouest',
    'France',
  ]);
  // Counted by hand: Alpha is there, Beta serves the region that contains it.
  expect(valuesOf(table).slice(0, 5)).toEqual([
    ['population', ['1000', '3000', '1000', '4000']],
    ['located', ['1', '0', '1', '2']],
    ['serving', ['1', '0', '1', '0']],
    ['located_or_serving', ['2', '0', '2', '2']],
    ['density', ['100', '0', '100', '50']],
  ]);
  expect(screen.getByRole('heading', { level: 1, name: 'Un' })).toBeVisible();
  await waitFor(() => expect(document.title).toBe('Un · Fiche du territoire · Mapster'));
  expect(screen.getByText(/logarithme de la population/)).toBeVisible();
});

test('writes "no data" where nobody is known to live, never zero', async () => {
  open('?code=R33');
  const table = await figures('Désert');
  expect(valuesOf(table)).toEqual(expectedValues(sheetOf('R33')));
  const density = within(table).getByRole('row', { name: /100 000 habitants/ });
  expect(within(density).getAllByText('pas de donnée')).toHaveLength(2);
  expect(screen.getByText('Population : pas de donnée')).toBeVisible();
});

test('lists who is there and who serves it from elsewhere, with links to the directory', async () => {
  open('?code=R11');
  await figures('Ouest');
  const located = screen.getByRole('list', { name: '1 organisme a son siège ici' });
  expect(within(located).getByRole('link', { name: 'Alpha' })).toHaveAttribute(
    'href',
    '/mapster/organisations/alpha/',
  );
  const serving = screen.getByRole('list', { name: '1 organisme dessert depuis ailleurs' });
  expect(within(serving).getByRole('link', { name: 'Beta' })).toBeVisible();
  const counts = screen.getByRole('table', { name: /^Organismes par filière et par type/ });
  expect(within(counts).getByRole('row', { name: /^Santé/ })).toHaveTextContent(/^Santé00 \+1/);
  expect(within(counts).getByRole('link', { name: 'Numérique' })).toHaveAttribute(
    'href',
    '/mapster/?sector=digital&in=R11',
  );
});

test('names what is missing and the nearest outside, with its distance', async () => {
  open('?code=C22001');
  const gaps = await screen.findByRole('table', { name: 'Types et filières absents de Estville' });
  const row = within(gaps).getByRole('row', { name: /^Incubateur/ });
  expect(row).toHaveTextContent(/1 sur 1/);
  expect(row).toHaveTextContent(/Alpha\s*111\s?km/u);
  // Beta is known by its region only: no distance can be given.
  expect(within(gaps).getByRole('row', { name: /^Pôle/ })).toHaveTextContent('pas de donnée');
  const path = screen.getByRole('navigation', { name: 'Territoires qui le contiennent' });
  expect(within(path).getByRole('link', { name: 'Est' })).toHaveAttribute(
    'href',
    '/mapster/territoires/R22/',
  );
});

test('saves the figures and the organisations with what they mean and where they come from', async () => {
  open('?code=R11');
  const table = await figures('Ouest');
  await userEvent.click(screen.getByRole('button', { name: 'Chiffres (CSV)' }));
  await userEvent.click(screen.getByRole('button', { name: 'Organismes (GeoJSON)' }));
  expect(saved.map(({ name }) => name)).toEqual([
    'mapster-R11-2026-11-22.csv',
    'mapster-R11-2026-11-22.geojson',
  ]);
  const csv = (await saved[0]?.blob.text()) ?? '';
  expect(csv).toMatch(/^# Mapster, édition du 2026-11-22\n# territoire : R11, Ouest\n/);
  const own = csv.split('\n').find((line) => line.startsWith('R11,')) ?? '';
  expect(own.split(',').slice(3)).toEqual(valuesOf(table).map(([, [value]]) => value ?? ''));
  const json = JSON.parse((await saved[1]?.blob.text()) ?? '');
  expect(json.features.map(({ id }: { id: string }) => id)).toEqual(['alpha', 'beta']);
  expect(json.metadata.header).toContain('filtres : aucun');
});

test('takes over what the page showed before, with its focus, and keeps it while the sheet is prepared', async () => {
  const written = document.createElement('article');
  written.dataset.prerendered = '';
  written.innerHTML = '<h1>Ouest</h1><a href="../R22/">Est</a>';
  document.body.append(written);
  within(written).getByRole('link').focus();
  document.documentElement.dataset.code = 'R11';
  try {
    const { container } = open('R11/');
    expect(container).toContainElement(written);
    expect(within(written).getByRole('link')).toHaveFocus();
    // Not the map: its files are not there, and the sheet goes without.
    await figures('Ouest');
    expect(document.body).not.toContainElement(written);
    expect(await screen.findByText(/carte n’a pas pu être dessinée/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Carte (PNG)' })).toBeDisabled();
    expect(screen.getByRole('link', { name: 'English' })).toHaveAttribute(
      'href',
      '/mapster/en/territoires/R11/',
    );
    expect(document.querySelector('link[rel=canonical]')).toHaveAttribute(
      'href',
      '/mapster/territoires/R11/',
    );
  } finally {
    delete document.documentElement.dataset.code;
    written.remove();
  }
});

test('says that a code is unknown, and gives the way back', async () => {
  open('?code=r99');
  const status = await screen.findByText(
    /« R99 » n’est le code d’aucun territoire/u,
    {},
    { timeout: 20_000 },
  );
  expect(status).toBeVisible();
  expect(screen.getByRole('link', { name: 'Voir toutes les fiches' })).toHaveAttribute(
    'href',
    '/mapster/territoires/',
  );
  expect(screen.queryByRole('table')).toBeNull();
});

test('without a code lists regions and departments, and finds any territory by name', async () => {
  open('', 'en');
  expect(await screen.findByRole('link', { name: 'Ouest' })).toHaveAttribute(
    'href',
    '/mapster/en/territoires/R11/',
  );
  expect(screen.getByRole('link', { name: 'Deux' })).toBeVisible();
  const steps = window.history.length;
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a territory' }), '22000');
  const found = await screen.findByRole('list', { name: 'Territories found' }, { timeout: 20_000 });
  expect(within(found).getByRole('link', { name: 'Estville' })).toHaveAttribute(
    'href',
    '/mapster/en/territoires/?code=C22001',
  );
  expect(window.location.search).toBe('?find=22000');
  expect(window.history.length).toBe(steps);
});

test('says the year of the populations when the publication does, and none otherwise', async () => {
  open('?code=R11');
  await figures('Ouest');
  expect(screen.getByText(/^Populations\s: voir les sources/)).toBeVisible();
  cleanup();
  const country = { ...TERRITORIES.country, codeYear: 2031 };
  const whole = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: URL | string) =>
    String(url).includes('territories.json') ? Response.json({ ...TERRITORIES, country }) : whole(url),
  );
  open('?code=R11');
  expect(
    await screen.findByText(/^Populations du code officiel 2031/, {}, { timeout: 20_000 }),
  ).toBeVisible();
});

test('says what failed when the communes do not come, and goes on after a retry', async () => {
  const whole = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: URL | string) =>
    String(url).includes('communes.json') ? new Response('', { status: 404 }) : whole(url),
  );
  open('?code=R11');
  const alert = await screen.findByRole('alert', {}, { timeout: 20_000 });
  expect(alert).toHaveTextContent('communes.json: HTTP 404');
  vi.stubGlobal('fetch', whole);
  await userEvent.click(within(alert).getByRole('button', { name: 'Réessayer' }));
  expect(await figures('Ouest')).toBeVisible();
});
