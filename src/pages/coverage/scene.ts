/** What every part of the page is given. */
import type { Manifest } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { Measure } from '#engine/coverage/measures.ts';
import type { CoverageSet } from '#state/coverage-host.ts';
import type { CoverageQuestion } from '#state/coverage-queries.ts';
import type { CoverageFilters, CoverageView } from '#state/coverage-view.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import type { RampName } from '#ui/map/choropleth-ramps.ts';
import type { ChangeDraft } from './what-if-draft.ts';

export interface CoverageWords {
  taxonomy: Taxonomy;
  territories: Territories;
}

/** A new step in the history, unless the person is still typing. */
export type ChangeView = (change: Partial<CoverageView>, how?: 'push' | 'replace') => void;

export interface Scene {
  root: URL;
  manifest: Manifest;
  words: CoverageWords;
  view: CoverageView;
  /** The organisations that the view asks for. */
  set: CoverageSet;
  question: CoverageQuestion;
  change: ChangeView;
  /** Opens the form of what is supposed, with something in it already. */
  suppose: (start: Partial<ChangeDraft>) => void;
}

/** A link may carry ids of another edition: they are left out, never an empty page. */
export function knownFilters(
  { kinds, sectors, needs }: CoverageFilters,
  { taxonomy }: CoverageWords,
): CoverageFilters {
  const known = (ids: readonly string[], terms: readonly { id: string }[]) => {
    const all = new Set(terms.map(({ id }) => id));
    return ids.filter((id) => all.has(id));
  };
  return {
    kinds: known(kinds, taxonomy.kinds),
    sectors: known(sectors, taxonomy.sectors),
    needs: known(needs, taxonomy.needs),
  };
}

/** What is measured, in a few words: `Habitants à 30 km ou moins`. */
export function whatOf({ measure, radiusKm }: CoverageView, { t }: Translator): string {
  const radius = String(radiusKm);
  if (measure === 'access' || measure === 'white') return t(`coverage.what.${measure}`, { radius });
  return t(`coverage.what.${measure}`);
}

/** Of whom: the chosen kinds, sectors and needs, or everyone. */
export function whomOf(
  { kinds, sectors, needs }: CoverageFilters,
  { taxonomy }: CoverageWords,
  i18n: Translator,
): string {
  const { t, language } = i18n;
  const labels = (ids: readonly string[], terms: readonly Term[]) =>
    ids.flatMap((id) => terms.find((term) => term.id === id)?.label[language] ?? []).join(', ');
  const lists = [
    labels(kinds, taxonomy.kinds),
    labels(sectors, taxonomy.sectors),
    labels(needs, taxonomy.needs),
  ];
  return lists.filter((list) => list !== '').join(' · ') || t('coverage.everyone');
}

type Term = { id: string; label: Readonly<Record<'fr' | 'en', string>> };

/** Whether more of a measure is welcome, a lack, or neither. */
export const RAMP_OF_MEASURE: Readonly<Record<Measure, RampName>> = {
  access: 'gain',
  'mean-distance': 'lack',
  white: 'lack',
  located: 'neutral',
  serving: 'neutral',
  density: 'neutral',
  quotient: 'around',
};
