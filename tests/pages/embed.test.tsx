// @vitest-environment jsdom
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadBuilderWords } from '#ui/i18n/builder-words.ts';
import { loadEmbedWords } from '#ui/i18n/embed-words.ts';
import { loadLaterWords } from '#ui/i18n/later-words.ts';
import { openPage as openBuilder } from '../../src/pages/builder/open-page.tsx';
import { openPage as openEmbed } from '../../src/pages/embed/open-page.tsx';
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

// Parts are modules of their own, which a busy machine may take seconds to read.
configure({ asyncUtilTimeout: 20_000 });

const words = {
  ...(await loadLaterWords('fr')),
  ...(await loadEmbedWords('fr')),
  ...(await loadBuilderWords('fr')),
};

const body = (id: string, name: string, kinds: string[]) => ({
  id,
  name,
  kinds,
  sectors: ['digital'],
  summary: {},
  territory: { region: 'R84' },
});

const FILES: Files = {
  'manifest.json': manifest({ organizations: 2 }),
  'records.json': recordsFile([
    body('axelera', 'Axelera', ['pole']),
    body('pulsalys', 'Pulsalys', ['incubator']),
  ]),
  'taxonomy.json': taxonomy([kind('pole', 'Pôle'), kind('incubator', 'Incubateur')]),
  'territories.json': {
    country: country(),
    regions: [region('R84', 'Auvergne-Rhône-Alpes')],
    departments: [],
  },
  'organizations.geojson': { type: 'FeatureCollection', features: [] },
};

// jsdom scrolls nothing.
Element.prototype.scrollTo = () => {};

beforeEach(() => {
  serve(FILES);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
});

test('a frame lists what its address asks for, with what is locked as a chip that cannot be removed', async () => {
  openSite('embed/?view=list&kind=pole&sector=digital&lock=kind&theme=dark', openEmbed, words);
  const chips = await screen.findByRole('list', { name: /Compris/ });
  expect(within(chips).queryByRole('button', { name: 'Retirer Pôle' })).not.toBeInTheDocument();
  expect(within(chips).getByRole('button', { name: 'Retirer Numérique' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Axelera' })).toHaveAttribute(
    'href',
    '/mapster/organisations/axelera/',
  );
  expect(screen.queryByRole('link', { name: 'Pulsalys' })).not.toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
  expect(screen.getByRole('link', { name: 'Ouvrir l’annuaire complet' })).toHaveAttribute(
    'href',
    '/mapster/?kind=pole&sector=digital',
  );
});

test('a frame leaves its address and the history alone', async () => {
  openSite('embed/?view=list', openEmbed, words);
  const [steps, address] = [window.history.length, window.location.href];
  const row = await screen.findByRole('link', { name: 'Pulsalys' });
  act(() => row.click());
  await screen.findByRole('heading', { name: 'Pulsalys', level: 2 });
  expect([window.history.length, window.location.href]).toEqual([steps, address]);
});

test('the rows of the HTML give way to the list', async () => {
  const rows = document.createElement('main');
  rows.id = 'first-rows';
  document.body.append(rows);
  openSite('embed/?view=list', openEmbed, words);
  expect(rows).toBeInTheDocument();
  await screen.findByRole('link', { name: 'Axelera' });
  await waitFor(() => expect(rows).not.toBeInTheDocument());
});

test('the builder writes the code of what its address asks for', async () => {
  openSite('integrer/?sector=digital&lock=sector&height=500', openBuilder, words);
  const code = await screen.findByRole('textbox', { name: 'Code à coller' });
  expect(code).toHaveValue(`<script src="http://localhost/mapster/embed.js" async></script>
<mapster-map sector="digital" lock="sector" height="500" style="display:block;min-height:500px">
  <a href="http://localhost/mapster/?sector=digital">Annuaire des organismes</a>
</mapster-map>`);
  expect(screen.getByRole('checkbox', { name: 'Le visiteur ne peut pas changer ces choix' })).toBeChecked();
});
