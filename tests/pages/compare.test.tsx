// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadExportWords } from '#ui/i18n/export-words.ts';
import { decodeComparison, encodeComparison } from '../../src/pages/compare/comparison.ts';
import { openPage } from '../../src/pages/compare/open-page.tsx';
import { readablePhone } from '../../src/ui/organization/readable-phone.ts';
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

const fr = await loadExportWords('fr');

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

const FILES: Files = {
  'manifest.json': manifest({ organizations: 4, merged: 1 }),
  'records.json': recordsFile(
    BODIES.filter(({ status }) => status === 'active').map(
      ({ id, name, kinds, sectors, summary, territory }) => ({
        id,
        name,
        kinds,
        sectors,
        summary,
        territory,
      }),
    ),
  ),
  'taxonomy.json': taxonomy([kind('pole', 'Pôle')], [need('start', 'Créer', ['pole'])]),
  'territories.json': {
    country: country(),
    regions: [region('R84', 'Auvergne-Rhône-Alpes')],
    departments: [],
  },
  'organizations.geojson': {
    type: 'FeatureCollection',
    features: BODIES.map((properties) => ({ properties })),
  },
};

const open = (search: string) => openSite(`comparer/${search}`, openPage, fr);

/** The texts of a row, its header first. */
async function rowOf(title: RegExp): Promise<string[]> {
  const row = (await screen.findByRole('rowheader', { name: title })).closest('tr');
  return [...(row?.children ?? [])].map(({ textContent }) => textContent ?? '');
}

beforeEach(() => serve(FILES));
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
