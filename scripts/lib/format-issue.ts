/** One line for one problem: where, what, what was expected, how to mend it. */
import type { Issue, Place } from '#domain/issue.ts';
import { compareText } from '#engine/text/compare-text.ts';

const MAX_VALUE_LENGTH = 120;
const MAX_ROW_LENGTH = 80;
/** What would break the line or drive the terminal; names in a file can hold anything. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** `data/organizations.csv:57:6`, `liste.xlsx[Feuille 1]:12:3`. */
export function formatPlace({ file, sheet, line, column }: Place): string {
  const book = sheet === undefined ? file : `${file}[${sheet}]`;
  return [book, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** `data/organizations.csv:57:6 sector.unknown "agro" — expected one of …; did you mean "agri-food"?` */
export function formatIssue(issue: Issue): string {
  const { code, place, row, field, value, expected, hint, related } = issue;
  const subject = [row === undefined ? undefined : shorten(row, MAX_ROW_LENGTH), field]
    .filter((part) => part !== undefined)
    .join(' ');
  const found = value === undefined ? '' : ` ${JSON.stringify(shorten(value, MAX_VALUE_LENGTH))}`;
  const other = related === undefined ? undefined : `see ${formatPlace(related)}`;
  const wanted = expected === undefined ? undefined : `expected ${expected}`;
  const advice = [wanted, other, hint].filter((part) => part !== undefined);
  const line = `${formatPlace(place)} ${code}${found}${subject === '' ? '' : ` (${subject})`}${
    advice.length === 0 ? '' : ` — ${advice.join('; ')}`
  }`;
  return line.replace(UNPRINTABLE, ' ');
}

function shorten(value: string, maxLength: number): string {
  return value.length > maxLength ? `${value.slice(0, maxLength)}…` : value;
}

/** By file, line, column and code: the order in which a person mends them, and the same at each run. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.place.file, b.place.file) ||
    (a.place.line ?? 0) - (b.place.line ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.value ?? '', b.value ?? '')
  );
}
