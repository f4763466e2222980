/** The four vocabularies as one: which organisations have a term. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { Taxonomy, Term } from '#domain/taxonomy.ts';
import { meetsNeed } from '../facets/match-filters.ts';
import { labelStatus } from '../labels/status.ts';

export const VOCABULARIES = ['kinds', 'sectors', 'labels', 'needs'] as const;
export type VocabularyName = (typeof VOCABULARIES)[number];

export function termsOf(taxonomy: Taxonomy, vocabulary: VocabularyName): readonly Term[] {
  return taxonomy[vocabulary];
}

export function termOf(taxonomy: Taxonomy, vocabulary: VocabularyName, id: string): Term | undefined {
  return termsOf(taxonomy, vocabulary).find((term) => term.id === id);
}

/** The words, and the day on which labels are judged, `YYYY-MM-DD`. */
export interface TermGround {
  taxonomy: Taxonomy;
  edition: string;
}

/**
 * True when an organisation has the term: its kind, its sector, a label that is not over, or a need that one of these
 * meets. The same answer as the filter of the directory, which for a label shows those that are over too.
 */
export function createTermTest(
  { taxonomy, edition }: TermGround,
  vocabulary: VocabularyName,
  id: string,
): (record: DirectoryRecord) => boolean {
  const stateOf = (label: OrganizationLabel) =>
    labelStatus(
      label,
      taxonomy.labels.find((one) => one.id === label.id),
      edition,
    );
  switch (vocabulary) {
    case 'kinds':
      return ({ kinds }) => kinds.includes(id);
    case 'sectors':
      return ({ sectors }) => sectors.includes(id);
    case 'labels':
      return ({ labels = [] }) => labels.some((label) => label.id === id && stateOf(label) !== 'expired');
    case 'needs': {
      const need = taxonomy.needs.find((one) => one.id === id);
      if (need === undefined) return () => false;
      const sets = {
        kinds: new Set(need.kinds),
        sectors: new Set(need.sectors),
        labels: new Set(need.labels),
      };
      return (record) => meetsNeed(record, sets, stateOf);
    }
  }
}
