/** What narrows the results now, one by one, each with the view that drops it. */
import type { TerritoryLevel } from '#domain/territory.ts';
import type { UnderstoodPart, UnderstoodReach } from '#engine/search/types.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { isLockedFacet, type Locked } from '#state/locked.ts';
import { FACETS, type Facet } from '#state/view-state.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { frenchDe } from '../i18n/french-de.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';
import { placeName, type Words } from '../organization/wording.ts';
import { filterLabel } from './filter-label.ts';
import { reachWords } from './reach-words.ts';

export type Criterion = {
  key: string;
  /** What sort of thing it is; left out where the label says it. */
  prefix?: MessageKey;
  label: string;
  title?: string;
  /** The label is a town, which French joins to the prefix: « près d’ » Oyonnax. */
  town?: boolean;
} & (
  | { from: 'query'; queryWithout: string; words: string; queryAsWords: string }
  | { from: 'filter'; facet: Facet; id: string }
  /** Where the visitor is, how far from there, and the part of the map. */
  | { from: 'place' | 'reach' | 'area' }
);

const PREFIXES = {
  kinds: 'search.part.kind',
  sectors: 'search.part.sector',
  needs: 'search.part.need',
  territories: 'search.part.area',
  labels: 'search.part.label',
  labelStates: 'search.part.labelState',
  precisions: 'search.part.precision',
  freshness: 'search.part.freshness',
} as const satisfies Record<Facet, MessageKey>;

/** True for what a partner has locked: the visitor sees it and cannot take it away. */
export function isLocked(criterion: Criterion, locked: Locked): boolean {
  if (criterion.from === 'filter') return isLockedFacet(locked, criterion.facet);
  return criterion.from !== 'area' && locked.includes(LOCKS[criterion.from]);
}

const LOCKS = { query: 'q', place: 'near', reach: 'radius' } as const;

/** What the words were understood as, then where, then the filters in the order of the facets. */
export function criteriaOf(answer: DirectoryAnswer, words: Words): Criterion[] {
  return [
    ...answer.understood.parts.map((part) => ofPart(part, answer, words)),
    ...ofPlace(answer, words),
    ...FACETS.flatMap((facet) => answer.filters[facet].map((id) => ofFilter(facet, id, words))),
  ];
}

function ofPart(part: UnderstoodPart, answer: DirectoryAnswer, { i18n, vocabulary }: Words): Criterion {
  const label = partLabel(part, answer, vocabulary);
  return {
    key: `${part.type}:${part.id}:${part.start}`,
    prefix: partPrefix(part, answer),
    label,
    town: levelOf(part, answer) === 'commune',
    ...(part.corrected ? { title: i18n.t('search.corrected', { words: part.words, label }) } : {}),
    from: 'query',
    queryWithout: without(answer.query, part),
    words: part.words,
    queryAsWords: quoted(answer.query, part),
  };
}

/** Where the visitor is, how far from the place of the question, and the part of the map. */
function ofPlace({ request, query, understood, measured }: DirectoryAnswer, { i18n }: Words): Criterion[] {
  const { near, reach, area } = request;
  const criteria: Criterion[] = [];
  if (near) criteria.push({ key: 'near', from: 'place', prefix: 'near.chip', label: near.name, town: true });
  if (reach && measured) criteria.push({ key: 'reach', from: 'reach', label: reachWords(reach, i18n) });
  else if (understood.reach && measured) criteria.push(ofReachInWords(query, understood.reach, i18n));
  if (area) criteria.push({ key: 'area', from: 'area', label: i18n.t('search.part.map') });
  return criteria;
}

function ofReachInWords(query: string, reach: UnderstoodReach, i18n: Translator): Criterion {
  return {
    key: 'reach',
    from: 'query',
    label: reachWords({ radiusKm: reach.radiusKm, serving: true }, i18n),
    queryWithout: without(query, reach),
    words: reach.words,
    queryAsWords: quoted(query, reach),
  };
}

function ofFilter(facet: Facet, id: string, words: Words): Criterion {
  const label = filterLabel(facet, id, words);
  return { key: `${facet}:${id}`, prefix: PREFIXES[facet], label, from: 'filter', facet, id };
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
  return levelOf(part, answer) === 'commune' ? 'search.part.territory' : 'search.part.area';
}

function levelOf({ id }: UnderstoodPart, { understood }: DirectoryAnswer): TerritoryLevel | undefined {
  return understood.territories.find(({ code }) => code === id)?.level;
}

/** The query with the words of a part in double quotes, which keeps them free text. */
export function quoted(query: string, { start, end }: Pick<UnderstoodPart, 'start' | 'end'>): string {
  return `${query.slice(0, start)}"${query.slice(start, end).replaceAll('"', '')}"${query.slice(end)}`;
}

/** The query with other words in place of those of a part. */
export function replaced(
  query: string,
  { start, end }: Pick<UnderstoodPart, 'start' | 'end'>,
  words: string,
): string {
  return `${query.slice(0, start)}${words}${query.slice(end)}`;
}

function without(query: string, { start, end }: Pick<UnderstoodPart, 'start' | 'end'>): string {
  return `${query.slice(0, start)} ${query.slice(end)}`.replace(/\s+/g, ' ').trim();
}

/** What stands on a chip: its sort, then its label. */
export function chipWords(
  { prefix, label, town }: Criterion,
  { t, language }: Translator,
): { prefix?: string; label: string } {
  if (prefix === undefined) return { label };
  // The only messages that take values are not prefixes.
  const word = t(prefix as 'search.part.kind');
  if (!town || language !== 'fr') return { prefix: word, label };
  const { of, name } = frenchDe(label);
  return { prefix: `${word} ${of.trim()}`, label: name };
}

/** Everything that narrows an answer, in words, in the order of the chips; empty for the whole directory. */
export function criteriaInWords(answer: DirectoryAnswer, words: Words): string[] {
  const { t } = words.i18n;
  const { text } = answer.understood;
  const chips = criteriaOf(answer, words).map((criterion) => {
    const { prefix = '', label } = chipWords(criterion, words.i18n);
    return prefix === '' || prefix.endsWith('’') ? prefix + label : `${prefix} ${label}`;
  });
  return [...chips, ...(text === '' ? [] : [t('search.freeWords', { words: text })])];
}
