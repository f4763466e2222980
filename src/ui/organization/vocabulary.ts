/** Terms and territories by id, worded in the language of the page. */
import type { Glyph, Kind, LabelDefinition, Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { Translator } from '../i18n/translate.ts';

export interface KindStyle {
  color: string;
  colorDark: string;
  glyph: Glyph;
}

export interface Vocabulary {
  kind: (id: string) => string;
  kindPlural: (id: string) => string;
  kindStyle: (id: string) => KindStyle;
  sector: (id: string) => string;
  need: (id: string) => string;
  label: (id: string) => string;
  labelDefinition: (id: string) => LabelDefinition | undefined;
  /** Name of a region, a department or the country; undefined for the finer levels, unless they were asked for. */
  territory: (code: string) => string | undefined;
  kinds: readonly Kind[];
}

// An id that the vocabulary lost must still show something and draw something.
const UNKNOWN_STYLE: KindStyle = { color: '#586472', colorDark: '#a9b5c4', glyph: 'square' };

/** `finer` has the names of communes and EPCI that are known by now. */
export function createVocabulary(
  taxonomy: Taxonomy,
  territories: Territories,
  { language }: Translator,
  finer: ReadonlyMap<string, string> = new Map(),
): Vocabulary {
  const kinds = byId(taxonomy.kinds);
  const sectors = byId(taxonomy.sectors);
  const needs = byId(taxonomy.needs);
  const labels = byId(taxonomy.labels);
  const names = new Map(
    [territories.country, ...territories.regions, ...territories.departments].map((t) => [t.code, t.name]),
  );
  return {
    kind: (id) => kinds.get(id)?.label[language] ?? id,
    kindPlural: (id) => kinds.get(id)?.plural[language] ?? id,
    kindStyle: (id) => kinds.get(id) ?? UNKNOWN_STYLE,
    sector: (id) => sectors.get(id)?.label[language] ?? id,
    need: (id) => needs.get(id)?.label[language] ?? id,
    label: (id) => labels.get(id)?.label[language] ?? id,
    labelDefinition: (id) => labels.get(id),
    territory: (code) => names.get(code) ?? finer.get(code),
    kinds: taxonomy.kinds,
  };
}

function byId<T extends { id: string }>(terms: readonly T[]): ReadonlyMap<string, T> {
  return new Map(terms.map((term) => [term.id, term]));
}
