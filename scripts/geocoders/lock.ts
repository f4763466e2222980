/**
 * `data/geocoding.lock.json`: the answers of the geocoder, committed, so that a build needs no network
 * and gives the same points on every machine. Text in, text out: reading and writing files is the caller's.
 */
import * as z from 'zod/mini';
import type { Issue, Place } from '#domain/issue.ts';
import { POINT_PRECISIONS } from '#domain/precision.ts';
import { COMMUNE_CODE_PATTERN } from '#domain/value-forms.ts';
import { fold } from '#engine/text/fold.ts';
import type { GeocodeAnswer, GeocodeOutcome } from './provider.ts';

/** Four folded parts: street, postal code, city, commune code. */
const KEY_PATTERN = /^[^|]*\|[^|]*\|[^|]*\|[^|]*$/;

const answerShape = {
  lng: z.number().check(z.gte(-180), z.lte(180)),
  lat: z.number().check(z.gte(-90), z.lte(90)),
  precision: z.enum(POINT_PRECISIONS),
  score: z.number().check(z.gte(0), z.lte(1)),
  label: z.string(),
  communeCode: z.string().check(z.regex(COMMUNE_CODE_PATTERN)),
  provider: z.literal('ban'),
};

/** One answer, as a provider gives it. */
export const geocodeAnswerSchema = z.strictObject(answerShape);

/** `date` is the day of the answer, `YYYY-MM-DD`. */
const lockedAnswerSchema = z.strictObject({ ...answerShape, date: z.iso.date() });

// Entries are parsed one by one: zod spreads the faults of a record, which overflows the stack at 100,000.
const envelopeSchema = z.strictObject({
  version: z.literal(1),
  answers: z.record(z.string(), z.unknown()),
});

export type LockedAnswer = z.infer<typeof lockedAnswerSchema>;
export interface GeocodingLock {
  version: 1;
  answers: Record<string, LockedAnswer>;
}
export type LockReading = { ok: true; lock: GeocodingLock } | { ok: false; issues: Issue[] };

export const EMPTY_LOCK: GeocodingLock = { version: 1, answers: {} };

const EXPECTED_KEY = 'a key of the form street|postal code|city|commune code';
const EXPECTED_FILE = '{"version": 1, "answers": {"street|postal code|city|commune code": {…}}}';
const EXPECTED_FIELDS: Readonly<Record<string, string>> = {
  version: '1',
  answers: 'an object with one answer for each address',
  lng: 'a longitude in degrees, -180 to 180',
  lat: 'a latitude in degrees, -90 to 90',
  precision: `one of ${POINT_PRECISIONS.join(', ')}`,
  score: 'a number from 0 to 1',
  label: 'the address as the provider writes it',
  communeCode: 'an INSEE commune code such as 69123',
  provider: '"ban"',
  date: 'a date such as 2026-11-22',
};
const MEND = 'restore the committed file, or delete this line and geocode again with --geocoder ban';

/** Key of an address: the same for two spellings that fold alike, whatever the rows that carry them. */
export function addressKey(address: {
  street?: string | undefined;
  postalCode?: string | undefined;
  city?: string | undefined;
  communeCode?: string | undefined;
}): string {
  const { street, postalCode, city, communeCode } = address;
  return [street, postalCode, city, communeCode].map((part) => fold(part ?? '')).join('|');
}

/** Reads the text of a lock file; every fault is reported with its line. */
export function readLock(text: string, file: string): LockReading {
  const parsed = parseJson(text, file);
  if (!parsed.ok) return parsed;
  const envelope = envelopeSchema.safeParse(parsed.value);
  if (!envelope.success) {
    return {
      ok: false,
      issues: envelope.error.issues.map((fault) => toIssue(fault, parsed.value, { file })),
    };
  }
  const { answers, issues } = readAnswers(envelope.data.answers, text, file);
  return issues.length === 0 ? { ok: true, lock: { version: 1, answers } } : { ok: false, issues };
}

/** The text of a lock file: sorted by key, one answer a line, the same bytes for the same answers. */
export function serializeLock(lock: GeocodingLock): string {
  const lines = sortedKeys(lock).map(
    (key) => `    ${JSON.stringify(key)}: ${serializeAnswer(lock.answers[key])}`,
  );
  const answers = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return `{\n  "version": ${lock.version},\n  "answers": ${answers}\n}\n`;
}

/**
 * The lock with the accepted answers of a run; refused ones are left out, so that they are asked again.
 * @param date day of the answers, `YYYY-MM-DD`
 */
export function lockAnswers(
  lock: GeocodingLock,
  outcomes: ReadonlyMap<string, GeocodeOutcome>,
  date: string,
): GeocodingLock {
  const answers = { ...lock.answers };
  for (const [key, outcome] of outcomes) {
    if (outcome.ok) answers[key] = { ...outcome.answer, date };
  }
  return { version: lock.version, answers };
}

/** The locked answer of a key, as the provider gave it. */
export function lockedAnswer(lock: GeocodingLock, key: string): GeocodeAnswer | undefined {
  const locked = Object.hasOwn(lock.answers, key) ? lock.answers[key] : undefined;
  if (locked === undefined) return undefined;
  const { date: _date, ...answer } = locked;
  return answer;
}

/** Keys of the lock that no row asks for any more, sorted. */
export function unusedKeys(lock: GeocodingLock, usedKeys: Iterable<string>): string[] {
  const used = new Set(usedKeys);
  return sortedKeys(lock).filter((key) => !used.has(key));
}

function sortedKeys(lock: GeocodingLock): string[] {
  return Object.keys(lock.answers).sort();
}

function serializeAnswer(answer: LockedAnswer | undefined): string {
  if (answer === undefined) return 'null';
  const { lng, lat, precision, score, label, communeCode, provider, date } = answer;
  return JSON.stringify({ lng, lat, precision, score, label, communeCode, provider, date });
}

function parseJson(
  text: string,
  file: string,
): { ok: true; value: unknown } | { ok: false; issues: Issue[] } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
    const place: Place = conflict < 0 ? { file } : { file, line: conflict + 1 };
    const hint = conflict < 0 ? MEND : 'settle the merge conflict: keep both sides, one answer a line';
    return { ok: false, issues: [lockIssue(place, reason, `JSON: ${EXPECTED_FILE}`, hint)] };
  }
}

function readAnswers(
  entries: Record<string, unknown>,
  text: string,
  file: string,
): { answers: Record<string, LockedAnswer>; issues: Issue[] } {
  const lines = linesOfKeys(text);
  const answers: Record<string, LockedAnswer> = {};
  const issues = repeatedKeys(lines, file);
  for (const [key, value] of Object.entries(entries)) {
    const line = lines.get(JSON.stringify(key))?.[0];
    const place: Place = line === undefined ? { file } : { file, line };
    if (!KEY_PATTERN.test(key)) issues.push(lockIssue(place, key, EXPECTED_KEY, MEND));
    const result = lockedAnswerSchema.safeParse(value);
    if (result.success) answers[key] = result.data;
    else issues.push(...result.error.issues.map((fault) => ({ ...toIssue(fault, value, place), row: key })));
  }
  return { answers, issues };
}

/** `value` is what was parsed, an entry or the whole file: the path of a fault has one step at most. */
function toIssue(fault: z.core.$ZodIssue, value: unknown, place: Place): Issue {
  const [step] = fault.path;
  if (fault.code === 'unrecognized_keys') {
    return lockIssue(place, `unknown field ${fault.keys.join(', ')}`, 'no other field', MEND);
  }
  if (step === undefined) return lockIssue(place, describe(value), EXPECTED_FILE, MEND);
  const field = String(step);
  const issue = lockIssue(
    place,
    describe(fieldOf(value, field)),
    EXPECTED_FIELDS[field] ?? EXPECTED_FILE,
    MEND,
  );
  return { ...issue, field };
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === field)?.[1];
}

/** Lines where each key stands, from 1; keys as JSON writes them. */
type KeyLines = ReadonlyMap<string, number[]>;

function linesOfKeys(text: string): KeyLines {
  const lines = new Map<string, number[]>();
  for (const [index, content] of text.split('\n').entries()) {
    const key = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*\{/.exec(content)?.[1];
    if (key !== undefined) lines.set(key, [...(lines.get(key) ?? []), index + 1]);
  }
  return lines;
}

/** JSON keeps the last of two equal keys without a word: after a merge, that would hide an answer. */
function repeatedKeys(lines: KeyLines, file: string): Issue[] {
  return [...lines].flatMap(([key, [first, ...others]]) =>
    others.map((line) => {
      const expected = `each address once; it is on line ${first} already`;
      return lockIssue({ file, line }, `${key} again`, expected, 'delete one of the two lines');
    }),
  );
}

function lockIssue(place: Place, value: string, expected: string, hint: string): Issue {
  return { code: 'lock.invalid', place, value, expected, hint };
}
