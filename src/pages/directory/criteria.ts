/** What narrows the results now, one by one, each with the view that drops it. */
import type { UnderstoodPart } from '#engine/search/types.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { FACETS, type Facet } from '#state/view-state.ts';
import type { MessageKey } from '#ui/i18n/catalogue.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { placeName } from '#ui/organization/wording.ts';

export type Criterion = { key: string; prefix: MessageKey; label: string; title?: string } & (
  | { from: 'query'; queryWithout: string }
  | { from: 'filter'; facet: Facet; id: string }
);

const PREFIXES = {
  kinds: 'search.part.kind',
  sectors: 'search.part.sector',
  needs: 'search.part.need',
  territories: 'search.part.area',
} as const satisfies Record<Facet, MessageKey>;

/** What the words were understood as, then the filters, in the order of the facets. */
export function criteriaOf(answer: DirectoryAnswer, i18n: Translator, vocabulary: Vocabulary): Criterion[] {
  const understood = answer.understood.parts.map((part): Criterion => {
    const label = partLabel(part, answer, vocabulary);
    return {
      key: `${part.type}:${part.id}:${part.start}`,
      prefix: partPrefix(part, answer),
      label,
      ...(part.corrected ? { title: i18n.t('search.corrected', { words: part.words, label }) } : {}),
      from: 'query',
      queryWithout: without(answer.query, part),
    };
  });
  const filters = FACETS.flatMap((facet) =>
    answer.filters[facet].map(
      (id): Criterion => ({
        key: `${facet}:${id}`,
        prefix: PREFIXES[facet],
        label: filterLabel(facet, id, vocabulary),
        from: 'filter',
        facet,
        id,
      }),
    ),
  );
  return [...understood, ...filters];
}

export function filterLabel(facet: Facet, id: string, vocabulary: Vocabulary): string {
  switch (facet) {
    case 'kinds':
      return vocabulary.kind(id);
    case 'sectors':
      return vocabulary.sector(id);
    case 'needs':
      return vocabulary.need(id);
    case 'territories':
      return vocabulary.territory(id) ?? id;
  }
}

function partLabel(part: UnderstoodPart, answer: DirectoryAnswer, vocabulary: Vocabulary): string {
  switch (part.type) {
    case 'kind':
      return vocabulary.kind(part.id);
    case 'sector':
      return vocabulary.sector(part.id);
    case 'need':
      return vocabulary.need(part.id);
    case 'territory':
      return placeName(part.id, answer.understood.territories, vocabulary) ?? part.words;
  }
}

function partPrefix(part: UnderstoodPart, answer: DirectoryAnswer): MessageKey {
  if (part.type !== 'territory') return `search.part.${part.type}`;
  const level = answer.understood.territories.find(({ code }) => code === part.id)?.level;
  return level === 'commune' ? 'search.part.territory' : 'search.part.area';
}

function without(query: string, { start, end }: UnderstoodPart): string {
  return `${query.slice(0, start)} ${query.slice(end)}`.replace(/\s+/g, ' ').trim();
}
