/** What tells a place from another one of its name. */
import { parseTerritoryCode } from '#domain/territory.ts';
import type { UnderstoodTerritory } from '#engine/search/types.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';

/** The number of the department of a commune or a department: `93` of `C93066`, `2A` of `C2A004`, `974` of `C97411`. */
export function departmentNumber(code: string): string | undefined {
  const parsed = parseTerritoryCode(code);
  if (parsed?.level === 'department') return parsed.officialCode;
  if (parsed?.level !== 'commune') return undefined;
  // Overseas, the number has a third digit.
  return parsed.officialCode.slice(0, /^9[78]/.test(parsed.officialCode) ? 3 : 2);
}

/** Beside the name of a place: `Ain (01)` for a commune, its level and number for what is larger. */
export function placeDetail(
  { code, level }: UnderstoodTerritory,
  { t }: Translator,
  vocabulary: Vocabulary,
): string {
  const number = departmentNumber(code);
  if (number === undefined) return t(`place.level.${level}`);
  if (level !== 'commune') return t('place.numbered', { name: t(`place.level.${level}`), number });
  const name = vocabulary.territory(`D${number}`);
  // A country whose communes are not numbered by department.
  return name === undefined ? t('place.level.commune') : t('place.numbered', { name, number });
}
