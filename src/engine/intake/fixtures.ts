/** A vocabulary small enough to be read in one look, and what checks and rules need around a value. */
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { Problem } from './check.ts';
import type { NormalizeContext } from './normalize-rule.ts';
import type { RowValues } from './normalize-values.ts';
import { validateRow } from './validate-row.ts';
import { createIntakeVocabulary } from './vocabulary.ts';

const none = { fr: [], en: [] };
const term = (id: string, fr: string, en: string, synonyms: { fr: string[]; en: string[] } = none) => {
  return { id, label: { fr, en }, definition: { fr: 'x', en: 'x' }, synonyms };
};
const kind = (id: string, fr: string, en: string) => {
  const look = { color: '#000000', colorDark: '#ffffff', glyph: 'egg' } as const;
  return { ...term(id, fr, en), plural: { fr, en }, ...look };
};
const sector = (id: string, fr: string, en: string, synonyms?: { fr: string[]; en: string[] }) => {
  return { ...term(id, fr, en, synonyms), family: 'all', naf: { rev2: [], naf2025: [] } };
};

export const smallTaxonomy: Taxonomy = {
  kinds: [kind('cluster', 'Cluster', 'Cluster'), kind('incubator', 'Incubateur', 'Incubator')],
  families: [{ id: 'all', label: { fr: 'Tout', en: 'All' } }],
  sectors: [
    sector('agri-food', 'Agroalimentaire', 'Agri-food', { fr: ['agro'], en: ['food'] }),
    sector('digital', 'Numérique', 'Digital'),
  ],
  labels: [{ ...term('esca-gold', 'ESCA Or', 'ESCA Gold'), issuer: { fr: 'ESCA', en: 'ESCA' } }],
  needs: [],
};

const box: [number, number, number, number] = [0, 0, 1, 1];
const area = { population: 1, bbox: box };
export const smallTerritories: Territories = {
  country: { code: 'FR', name: 'France', ...area },
  regions: [
    { code: 'R84', name: 'Auvergne-Rhône-Alpes', overseas: false, ...area },
    { code: 'R04', name: 'La Réunion', overseas: true, ...area },
    { code: 'R94', name: 'Corse', overseas: false, ...area },
  ],
  departments: [
    { code: 'D01', name: 'Ain', region: 'R84', ...area },
    { code: 'D69', name: 'Rhône', region: 'R84', ...area },
    { code: 'D974', name: 'La Réunion', region: 'R04', ...area },
    { code: 'D2A', name: 'Corse-du-Sud', region: 'R94', ...area },
  ],
};

export const smallVocabulary = createIntakeVocabulary(
  smallTaxonomy,
  smallTerritories,
  [{ code: 'E200046977', name: 'Métropole de Lyon' }],
  ['69123', '01283'],
);

const COLUMNS: Readonly<Record<string, 'postalCode' | 'city' | 'summary.fr'>> = {
  postal_code: 'postalCode',
  ville: 'city',
  description_fr: 'summary.fr',
};
export const smallContext: NormalizeContext = {
  vocabulary: smallVocabulary,
  fieldOfColumn: (name) => COLUMNS[name],
};

/** A row with nothing to say against it. */
export const soundRow: RowValues = {
  id: 'exemple',
  name: 'Exemple',
  kinds: 'cluster',
  sectors: 'digital',
  'summary.fr': 'Une phrase.',
  sourceUrl: 'https://exemple.fr/a-propos',
};

/** Problems of the sound row with these values; `undefined` empties one. */
export function problemsOf(values: { [Field in keyof RowValues]?: string | undefined }): Problem[] {
  const entries = Object.entries({ ...soundRow, ...values }).filter(([, value]) => value !== undefined);
  const context = { vocabulary: smallVocabulary, edition: '2026-11-22' };
  return validateRow(Object.fromEntries(entries), context).problems;
}
