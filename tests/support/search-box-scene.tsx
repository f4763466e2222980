/** The search box alone, on an engine that answers the same to every line. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Territories } from '#domain/territory.ts';
import type { Suggestion, UnderstoodTerritory } from '#engine/search/types.ts';
import type { EngineClient } from '#state/engine-client.ts';
import { createPositionStore, PositionContext } from '#state/position-store.ts';
import { EngineContext } from '#state/use-engine.ts';
import type { PositionSource } from '#state/use-geolocation.ts';
import { ViewProvider } from '#state/use-view.tsx';
import { createViewStore } from '#state/view-store.ts';
import { loadLaterWords } from '#ui/i18n/later-words.ts';
import { createTranslator } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { SearchBox } from '../../src/ui/directory/search-box.tsx';

// The list is a module of its own, which a busy machine may take seconds to read.
configure({ asyncUtilTimeout: 20_000 });

const fr = await loadLaterWords('fr');

const TRANSLATOR = createTranslator('fr', fr);
const BBOX: [number, number, number, number] = [-5, 41, 10, 51];
const TERRITORIES: Territories = {
  country: { code: 'FR', name: 'France', population: null, bbox: BBOX },
  regions: [],
  departments: [{ code: 'D69', name: 'Rhône', region: 'R84', population: null, bbox: BBOX }],
};
const SECTOR = {
  id: 'plastics',
  label: { fr: 'Plasturgie et composites', en: 'Plastics' },
  definition: { fr: 'Plastiques', en: 'Plastics' },
  synonyms: { fr: [], en: [] },
  family: 'industry',
  naf: { rev2: [], naf2025: [] },
};
const VOCABULARY = createVocabulary(
  { kinds: [], families: [], sectors: [SECTOR], labels: [], needs: [] },
  TERRITORIES,
  TRANSLATOR,
);
const POLYMERIS: DirectoryRecord = {
  id: 'polymeris',
  name: 'Polymeris',
  kinds: ['pole'],
  sectors: ['plastics'],
  summary: {},
  city: 'Lyon',
  territory: { department: 'D69', region: 'R84' },
};
export const LYON: UnderstoodTerritory = {
  code: 'C69123',
  name: 'Lyon',
  level: 'commune',
  point: [4.83, 45.76],
};
const SUGGESTIONS: readonly Suggestion[] = [
  { type: 'sector', id: 'plastics', query: 'pôle plasturgie', count: 12 },
  { type: 'territory', id: 'C69123', territory: LYON, query: 'pôle Lyon', count: 1 },
  { type: 'organization', id: 'polymeris', query: 'pôle p' },
];

/** An engine that suggests the same for every line but `rien`, and knows one commune. */
export function engine(locate: EngineClient['locate'] = async () => LYON): EngineClient {
  const never = () => Promise.reject(new Error('expected no such question in this test'));
  return {
    suggest: async ({ query }) => (query.startsWith('rien') ? [] : [...SUGGESTIONS]),
    locate,
    points: async () => ({ lngLats: new Float64Array(0), kinds: new Uint32Array(0), kindIds: [] }),
    rank: never,
    count: never,
    place: never,
    loadPlaces: never,
  };
}

interface Scene {
  query?: string;
  client?: EngineClient;
  placed?: boolean;
  positionSource?: () => PositionSource;
}

/** Renders it; gives the state that it changes. `place` is the moment when the communes are there. */
export function openSearchBox({ query = '', client = engine(), placed = true, positionSource }: Scene = {}) {
  const store = createViewStore({ ...createViewStore().getState().view, query });
  const positions = createPositionStore();
  const page = (isPlaced: boolean) => (
    <QueryClientProvider client={queries}>
      <TranslatorProvider translator={TRANSLATOR}>
        <ViewProvider store={store}>
          <EngineContext value={{ client, edition: 'e', places: isPlaced ? 'known' : 'coming' }}>
            <PositionContext value={positions}>
              <VocabularyProvider vocabulary={VOCABULARY}>
                <SearchBox
                  recordsById={new Map([[POLYMERIS.id, POLYMERIS]])}
                  onFocus={() => {}}
                  {...(positionSource ? { positionSource } : {})}
                />
                <ol id="results-list">
                  <li>
                    <a href="?selected=polymeris">Polymeris</a>
                  </li>
                </ol>
              </VocabularyProvider>
            </PositionContext>
          </EngineContext>
        </ViewProvider>
      </TranslatorProvider>
    </QueryClientProvider>
  );
  const queries = new QueryClient();
  const { rerender } = render(page(placed));
  return {
    view: () => store.getState().view,
    lastChange: () => store.getState().lastChange,
    position: () => positions.getState().position,
    place: () => rerender(page(true)),
  };
}

export const box = () => screen.getByRole('combobox', { name: /Que cherchez-vous/ });
