/** Sentences about an organisation: its place, its age, its reasons. Pure, so that list, map and detail say the same. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { OrganizationLabel } from '#domain/held-label.ts';
import { parseTerritoryCode } from '#domain/territory.ts';
import type { LabelStatus } from '#engine/labels/status.ts';
import type { Reason, ReasonCode, SearchResult, UnderstoodTerritory } from '#engine/search/types.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Words {
  i18n: Translator;
  vocabulary: Vocabulary;
}

/** What tells where an organisation is. */
export type Whereabouts = Pick<DirectoryRecord, 'city' | 'territory' | 'precision' | 'point'>;

/** `Lyon (69)`, or the area that is known and the fact that the place is not. */
export function placeLine(record: Whereabouts, { i18n: { t }, vocabulary }: Words): string {
  const { department, region } = record.territory;
  if (record.city !== undefined) {
    const number = department && parseTerritoryCode(department)?.officialCode;
    return number ? t('place.city', { city: record.city, department: number }) : record.city;
  }
  const departmentName = department && vocabulary.territory(department);
  const regionName = region && vocabulary.territory(region);
  const areaName = departmentName || regionName;
  // A source may give the point and no town: the place is known, its town is not.
  if (areaName && record.point) return areaName;
  if (departmentName) return t('place.onlyDepartment', { place: departmentName });
  if (regionName) return t('place.onlyRegion', { place: regionName });
  return t(record.precision === 'country' ? 'place.country' : 'place.unknown');
}

/** The kinds of an organisation, main one first. */
export function kindLine(kinds: readonly string[], { vocabulary }: Words): string {
  return kinds.map((id) => vocabulary.kind(id)).join(' · ');
}

/** The summary in the language of the page, else in another one, which is then named. */
export function summaryIn(
  summary: DirectoryRecord['summary'],
  language: string,
): { text: string; language: string } | undefined {
  const [fallback] = Object.entries(summary);
  const own = summary[language];
  if (own !== undefined) return { text: own, language };
  return fallback && { text: fallback[1], language: fallback[0] };
}

/** What decides a visitor comes first: who serves my place, then who knows my trade. */
const REASON_ORDER: readonly ReasonCode[] = [
  'serves',
  'located',
  'serves-country',
  'need',
  'sector',
  'generalist',
  'kind',
  'near',
  'name',
  'text',
];

/** Why a result is there, in words; `except` leaves out what is said beside it already. */
export function reasonWords(
  result: SearchResult,
  territories: readonly UnderstoodTerritory[],
  words: Words,
  except: readonly ReasonCode[] = [],
): string[] {
  const said = REASON_ORDER.filter((code) => !except.includes(code))
    .flatMap((code) => result.reasons.filter((reason) => reason.code === code))
    .map((reason) => reasonWord(reason, result, territories, words))
    .filter((word) => word !== undefined);
  const [first, ...others] = new Set(said);
  return first === undefined ? [] : [first.charAt(0).toUpperCase() + first.slice(1), ...others];
}

function reasonWord(
  reason: Reason,
  result: SearchResult,
  territories: readonly UnderstoodTerritory[],
  { i18n: { t, distance }, vocabulary }: Words,
): string | undefined {
  const place = reason.id === undefined ? undefined : placeName(reason.id, territories, vocabulary);
  switch (reason.code) {
    case 'serves':
      return place && t('reason.serves', { place });
    case 'serves-country':
      return t('reason.serves-country');
    case 'located':
      return place && t('reason.located', { place });
    case 'near':
      return place && result.distanceKm !== undefined
        ? t('reason.near', { distance: distance(result.distanceKm), place })
        : undefined;
    case 'kind':
      return reason.id && vocabulary.kind(reason.id);
    case 'sector':
      return reason.id && vocabulary.sector(reason.id);
    case 'need':
      return reason.id && vocabulary.need(reason.id);
    case 'generalist':
      return t('reason.generalist');
    case 'name':
      return t('reason.name');
    case 'text':
      return t('reason.text');
  }
}

/** The name of a territory: one the query named, or a region, a department or the country. */
export function placeName(
  code: string,
  territories: readonly UnderstoodTerritory[],
  vocabulary: Vocabulary,
): string | undefined {
  return territories.find((territory) => territory.code === code)?.name ?? vocabulary.territory(code);
}

/**
 * A label on a card: `ESCA Bronze 2012 (expiré)`; where nothing says whether it still holds, the year of the
 * award says how much to make of it.
 */
export function labelWords(
  label: OrganizationLabel,
  status: LabelStatus,
  { i18n, vocabulary }: Words,
): string {
  const name = vocabulary.label(label.id);
  const year = label.since?.slice(0, 4);
  if (status === 'valid') return name;
  const dated = year === undefined ? name : `${name} ${year}`;
  return status === 'expired' ? i18n.t('badge.expired', { label: dated }) : dated;
}
