// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTranslator, loadLaterWords } from '#ui/i18n/translate.ts';
import { App, createSite } from '../../src/pages/app.tsx';
import { decodeComparison, encodeComparison } from '../../src/pages/compare/comparison.ts';
import { readablePhone } from '../../src/pages/compare/contact-cell.tsx';
import { openPage } from '../../src/pages/compare/open-page.tsx';
import '@testing-library/jest-dom/vitest';

const fr = await loadLaterWords('fr');

const ROOT = new URL('http://localhost/mapster/');
const both = (text: string) => ({ fr: text, en: text });
const term = (id: string, label: string) => ({
  id,
  label: both(label),
  definition: both(label),
  synonyms: { fr: [], en: [] },
});
const pole = {
  ...term('pole', 'Pôle'),
  plural: both('Pôles'),
  color: '#1d5fa8',
  colorDark: '#7fb4f0',
  glyph: 'diamond',
};
const BBOX = [-5, 41, 10, 51];

const body = (id: string, facts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  formerIds: [],
  name: id.toUpperCase(),
  aliases: [],
  status: 'active',
  kinds: ['pole'],
  sectors: ['digital'],
  summary: { fr: 'Aide les entreprises.' },
  address: {},
  location: null,
  territory: { region: 'R84' },
  serves: [],
  labels: [],
  partners: [],
  sources: [{ url: 'https://example.org/' }],
  unverifiedFields: [],
  ...facts,
});
const BODIES = [
  body('alpha', { founded: 1999, phone: '+33474121923', partners: [{ id: 'beta' }, { name: 'Une banque' }] }),
  body('beta', { partners: [{ id: 'alpha' }, { name: 'Une banque' }] }),
  body('gamma', { formerIds: ['old-gamma'], sources: [{ url: 'https://example.org/', date: '2012' }] }),
  body('delta', { status: 'merged', mergedInto: 'gamma' }),
];

const FILES: Readonly<Record<string, unknown>> = {
  'manifest.json': {
    schemaVersion: 1,
    name: 'Mapster',
    edition: '2026-11-22',
    counts: { organizations: 4, active: 3, merged: 1, closed: 0, withPoint: 0, rejectedRows: 0 },
    sources: [],
    files: {},
  },
  'records.json': {
    schemaVersion: 1,
    edition: '2026-11-22',
    records: BODIES.filter(({ status }) => status === 'active').map(
      ({ id, name, kinds, sectors, summary, territory }) => ({
        id,
        name,
        kinds,
        sectors,
        summary,
        territory,
      }),
    ),
  },
  'taxonomy.json': {
    kinds: [pole],
    families: [{ id: 'all', label: both('Toutes') }],
    sectors: [{ ...term('digital', 'Numérique'), family: 'all', naf: { rev2: [], naf2025: [] } }],
    labels: [],
    needs: [{ ...term('start', 'Créer'), kinds: ['pole'], sectors: [], labels: [] }],
  },
  'territories.json': {
    country: { code: 'FR', name: 'France', population: null, bbox: BBOX },
    regions: [{ code: 'R84', name: 'Auvergne-Rhône-Alpes', population: null, bbox: BBOX, overseas: false }],
    departments: [],
  },
  'organizations.geojson': {
    type: 'FeatureCollection',
    features: BODIES.map((properties) => ({ properties })),
  },
};

function open(search: string) {
  window.history.replaceState(null, '', `/mapster/comparer/${search}`);
  return render(<App {...createSite(window, ROOT, createTranslator('fr', fr), openPage)} />);
}

/** The texts of a row, its header first. */
async function rowOf(title: RegExp): Promise<string[]> {
  const row = (await screen.findByRole('rowheader', { name: title })).closest('tr');
  return [...(row?.children ?? [])].map(({ textContent }) => textContent ?? '');
}

beforeEach(() => {
  vi.stubGlobal('fetch', async (url: URL) => {
    const name = url.pathname.replace('/mapster/data/', '');
    return name in FILES ? Response.json(FILES[name]) : new Response('', { status: 404 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('writes what is unknown, and marks in words the rows that differ', async () => {
  open('?ids=alpha,beta');
  expect(await rowOf(/Création/)).toEqual(['Création≠ diffère', '1999', 'inconnu']);
  expect(await rowOf(/Membres/)).toEqual(['Membres', 'inconnu', 'inconnu']);
  expect(await rowOf(/Filières/)).toEqual(['Filières', '=en commun : Numérique', '=en commun : Numérique']);
});

test('marks the partners in common, and those that are compared here', async () => {
  open('?ids=alpha,beta');
  const [, alpha = ''] = await rowOf(/Coopérations/);
  expect(alpha).toContain('2 coopérations connues');
  expect(alpha).toContain('BETAcomparé ici');
  expect(alpha).toContain('en commun : Une banque');
});

test('follows former ids and mergers, each organisation once', async () => {
  open('?ids=old-gamma,delta,gamma,alpha');
  expect(await screen.findByText('DELTA a fusionné dans GAMMA : c’est GAMMA qui est comparé.')).toBeVisible();
  const heads = screen.getAllByRole('columnheader').slice(1);
  expect(heads.map((head) => within(head).getByRole('link').textContent)).toEqual(['GAMMA', 'ALPHA']);
  expect(await rowOf(/Source/)).toEqual([
    'Source la plus récente≠ diffère',
    '2012 source de 2012, à vérifier',
    'inconnu',
  ]);
});

test('adds by name without accents, and removes, in the address each time', async () => {
  open('?ids=alpha');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Ajouter un organisme' }), 'Gâm');
  await userEvent.click(screen.getByRole('button', { name: /GAMMA/ }));
  expect(window.location.search).toBe('?ids=alpha,gamma');
  await userEvent.click(await screen.findByRole('button', { name: 'Retirer ALPHA de la comparaison' }));
  expect(window.location.search).toBe('?ids=gamma');
  expect(screen.getByText('ALPHA retiré de la comparaison')).toBeInTheDocument();
});

test('leads back to the directory with what was put aside', async () => {
  open('?ids=alpha,beta,nobody');
  expect(await screen.findByText(/laissé de côté : nobody/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Retour à l’annuaire' })).toHaveAttribute(
    'href',
    '/mapster/?compare=alpha,beta',
  );
  expect(screen.getByRole('link', { name: 'ALPHA' })).toHaveAttribute(
    'href',
    '/mapster/?compare=alpha,beta&selected=alpha',
  );
});

test('reads back what it writes in the address, and leaves out what is broken', () => {
  const comparison = { ids: ['a', 'b-c'], onlyDifferences: true };
  expect(encodeComparison(comparison)).toBe('?ids=a,b-c&only=diff');
  expect(decodeComparison('?ids=a,b-c&only=diff')).toEqual(comparison);
  expect(decodeComparison('?ids=,,a,a,&only=wizard&x=%E0')).toEqual({ ids: ['a'], onlyDifferences: false });
  expect(encodeComparison({ ids: [], onlyDifferences: false })).toBe('');
});

test('writes a French number as it is read, and leaves others alone', () => {
  expect(readablePhone('+33474121923')).toBe('04 74 12 19 23');
  expect(readablePhone('+352691123')).toBe('+352691123');
});
