/** One line for one problem: where, what, what was expected, how to mend it. */
import type { Issue, Place } from '#domain/issue.ts';

const MAX_VALUE_LENGTH = 120;

/** `data/organizations.csv:57:6`, `liste.xlsx[Feuille 1]:12:3`. */
export function formatPlace({ file, sheet, line, column }: Place): string {
  const book = sheet === undefined ? file : `${file}[${sheet}]`;
  return [book, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** `data/organizations.csv:57:6 sector.unknown "agro" — expected one of …; did you mean "agri-food"?` */
export function formatIssue(issue: Issue): string {
  const { code, place, row, field, value, expected, hint, related } = issue;
  const subject = [row, field].filter((part) => part !== undefined).join(' ');
  const found = value === undefined ? '' : ` ${JSON.stringify(shorten(value))}`;
  const other = related === undefined ? undefined : `see ${formatPlace(related)}`;
  const wanted = expected === undefined ? undefined : `expected ${expected}`;
  const advice = [wanted, other, hint].filter((part) => part !== undefined);
  return `${formatPlace(place)} ${code}${found}${subject === '' ? '' : ` (${subject})`}${
    advice.length === 0 ? '' : ` — ${advice.join('; ')}`
  }`;
}

function shorten(value: string): string {
  return value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH)}…` : value;
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

/** Order of code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
