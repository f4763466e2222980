/**
 * Which answers are taken. The service says `ok` even to nonsense, so the score, the kind of place and
 * the commune decide; an answer that contradicts the row is refused, whatever its score.
 */
import type { GeocodeAnswer, GeocodeOutcome, GeocodeRequest } from '../provider.ts';
import type { ReplyRow } from './reply.ts';

/** Under this score, the labels that come back are other streets than the one asked for. */
const MIN_SCORE = 0.7;

type Found = Extract<ReplyRow, { status: 'ok' }>;
type Precision = GeocodeAnswer['precision'];

const PRECISIONS: readonly string[] = [
  'housenumber',
  'street',
  'locality',
  'municipality',
] satisfies Precision[];

/** Arrondissements of Paris, Lyon and Marseille: first and last code, and the commune that they make. */
const ARRONDISSEMENTS = [
  { first: '75101', last: '75120', commune: '75056' },
  { first: '69381', last: '69389', commune: '69123' },
  { first: '13201', last: '13216', commune: '13055' },
] as const;

/** Decides on one row of a reply. */
export function judgeAnswer(request: GeocodeRequest, row: ReplyRow): GeocodeOutcome {
  if (row.status !== 'ok') return notFound(NOTHING_FOUND[row.status](row));
  const precision = row.type;
  if (!isPrecision(precision)) return notFound(`the service answers with a "${row.type}", "${row.label}"`);
  if (precision !== 'municipality' && row.score < MIN_SCORE) return lowScore(row);
  const { label, citycode, oldCitycode } = row;
  const contradiction = contradictionOf(request, {
    label,
    communeCode: citycode,
    formerCommuneCode: oldCitycode,
  });
  if (contradiction !== undefined)
    return { ok: false, code: 'geocoder.contradiction', detail: contradiction };
  if (precision === 'municipality' && request.communeCode === undefined) {
    return notFound(`only the commune "${row.label}" is found, and the row's commune is unknown`);
  }
  return { ok: true, answer: toAnswer(row, precision) };
}

/**
 * How an answer contradicts the row that asked for it; undefined when it does not. Locked answers are to be
 * checked too: a key holds the address only, and the row's department may have been corrected since.
 */
export function contradictionOf(
  request: Pick<GeocodeRequest, 'communeCode' | 'department'>,
  answer: { label: string; communeCode: string; formerCommuneCode?: string },
): string | undefined {
  const { communeCode, department } = request;
  const { label, communeCode: found, formerCommuneCode } = answer;
  if (communeCode !== undefined) {
    const isFormer = communeCode === formerCommuneCode && found !== '';
    if (isFormer || wholeCommune(communeCode) === wholeCommune(found)) return undefined;
    return `the row is in commune ${communeCode}, "${label}" is in commune ${found || 'unknown'}`;
  }
  const foundDepartment = departmentOf(found);
  if (department === foundDepartment) return undefined;
  return `the row is in department ${department ?? 'unknown'}, "${label}" is in department ${foundDepartment || 'unknown'}`;
}

/** Why an answer to this request could never be checked; undefined when it can. */
export function whyUncheckable(request: GeocodeRequest): GeocodeOutcome | undefined {
  if (request.communeCode !== undefined || request.department !== undefined) return undefined;
  return notFound('not asked: the row names no known commune or department to check the answer against');
}

/** `69` for `69123`, `2A` for `2A004`, `974` for `97411`. */
function departmentOf(communeCode: string): string {
  return communeCode.slice(0, /^9[78]/.test(communeCode) ? 3 : 2);
}

const NOTHING_FOUND = {
  'not-found': () => 'the service finds nothing for this address',
  skipped: () => 'the service skips this address: it is too short or starts with neither letter nor digit',
  failed: (row: ReplyRow) =>
    `the service failed on this address${row.status === 'failed' ? ` (${row.said || 'no status'})` : ''}`,
} as const;

function wholeCommune(code: string): string {
  const range = ARRONDISSEMENTS.find(({ first, last }) => code >= first && code <= last);
  return range?.commune ?? code;
}

function toAnswer(row: Found, precision: Precision): GeocodeAnswer {
  const { lng, lat, score, label, citycode } = row;
  return { lng, lat, precision, score, label, communeCode: citycode, provider: 'ban' };
}

function lowScore(row: Found): GeocodeOutcome {
  const detail = `the nearest answer is "${row.label}" (${row.type}, commune ${row.citycode || 'unknown'}) with a score of ${row.score}; ${MIN_SCORE} is needed`;
  return { ok: false, code: 'geocoder.low-score', detail };
}

function notFound(detail: string): GeocodeOutcome {
  return { ok: false, code: 'geocoder.not-found', detail };
}

function isPrecision(type: string): type is Precision {
  return PRECISIONS.includes(type);
}
