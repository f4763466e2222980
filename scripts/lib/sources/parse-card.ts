/** A source card from the value of its JSON, or all that is wrong with it. */
import type { Issue, Place } from '#domain/issue.ts';
import { ROW_FIELDS, type SourceCard, sourceCardSchema } from '#domain/source-card.ts';
import { lineAt } from './decode.ts';
import { didYouMean, excerpt } from './did-you-mean.ts';
import { toJson } from './json-file.ts';

/** Parses the value of a card; `text` is that of its file, in which issues find their line. */
export function parseSourceCard(
  value: unknown,
  path: string,
  text = '',
): { card?: SourceCard; issues: Issue[] } {
  const parsed = sourceCardSchema.safeParse(value);
  if (!parsed.success) {
    return { issues: parsed.error.issues.flatMap((issue) => schemaIssues(issue, value, path, text)) };
  }
  const card = parsed.data;
  const issues = [...fileIssues(card, path, text), ...mappingIssues(card, path, text)];
  return issues.length > 0 ? { issues } : { card, issues };
}

type SchemaIssue = NonNullable<ReturnType<typeof sourceCardSchema.safeParse>['error']>['issues'][number];

function schemaIssues(issue: SchemaIssue, value: unknown, path: string, text: string): Issue[] {
  const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys : undefined;
  if (unknownKeys !== undefined) {
    return unknownKeys.map((key) => unknownKey([...issue.path, key], path, text));
  }
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], value);
  const field = issue.path.join('.');
  const known = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const otherwise = found === undefined ? `add "${field}" to the source card` : 'correct the source card';
  return [
    {
      code: 'source.invalid',
      place: placeOf(path, text, issue.path),
      ...(field === '' ? {} : { field }),
      value: found === undefined ? 'nothing' : excerpt(typeof found === 'string' ? found : toJson(found)),
      expected: EXPECTED[String(issue.path.at(0) ?? '')] ?? 'text',
      hint: typeof found === 'string' ? didYouMean(found, known, otherwise) : otherwise,
    },
  ];
}

const EXPECTED: Record<string, string> = {
  '': 'an object, {"id": …, "file": …, "format": …, "columns": { … }, "publisher": …, "licence": …}',
  id: 'lower-case words joined by hyphens',
  file: 'a path relative to the data folder',
  format: 'one of csv, geojson, xlsx',
  encoding: 'one of utf-8, windows-1252, utf-16le, utf-16be',
  delimiter: 'one of ",", ";", "\\t"',
  columns: 'a column name, in quotes, for each field',
  constants: 'a text, in quotes, for each field',
  date: 'a date: 2026, 2026-11 or 2026-11-22',
  url: 'an address that starts with https:// or http://',
};
const CARD_KEYS = Object.keys(sourceCardSchema.shape);

function unknownKey(keyPath: readonly PropertyKey[], path: string, text: string): Issue {
  const key = String(keyPath.at(-1));
  const isField = keyPath.length > 1;
  const known: readonly string[] = isField ? ROW_FIELDS : CARD_KEYS;
  return {
    code: 'source.invalid',
    place: placeOf(path, text, keyPath),
    field: keyPath.join('.'),
    value: excerpt(key),
    expected: `one of ${known.join(', ')}`,
    hint: didYouMean(key, known, isField ? 'delete it: there is no such field' : 'delete it'),
  };
}

function fileIssues({ file }: SourceCard, path: string, text: string): Issue[] {
  const absolute = /^(?:[\\/]|[A-Za-z]:)/.test(file);
  if (!absolute && !file.includes('\\') && !file.split('/').includes('..')) return [];
  return [
    {
      code: 'source.invalid',
      place: placeOf(path, text, ['file']),
      field: 'file',
      value: excerpt(file),
      expected: 'a path inside the data folder, relative to it, with forward slashes',
      hint: 'put the file in the data folder and write its path from there: "organizations.csv"',
    },
  ];
}

function mappingIssues(card: SourceCard, path: string, text: string): Issue[] {
  const fields = ROW_FIELDS.filter((field) => card.columns[field] !== undefined);
  const twice = fields.filter((field) => card.constants?.[field] !== undefined);
  const issues = twice.map(
    (field): Issue => ({
      code: 'source.invalid',
      place: placeOf(path, text, ['constants', field]),
      field: `constants.${field}`,
      value: field,
      expected: 'a column or a constant for a field, not both',
      hint: `take "${field}" out of "columns" or out of "constants"`,
    }),
  );
  if (fields.length > 0) return issues;
  const expected = EXPECTED.columns ?? '';
  const hint = 'map at least "id" and "name" to columns of the file';
  return [
    ...issues,
    {
      code: 'source.invalid',
      place: placeOf(path, text, ['columns']),
      field: 'columns',
      value: '{}',
      expected,
      hint,
    },
  ];
}

/** Characters between a key and its colon: nobody writes more. */
const MAX_SPACE = 100;

/** Line on which the key of a path is written: each key is looked for after its parent. */
function placeOf(file: string, text: string, keyPath: readonly PropertyKey[]): Place {
  let at = -1;
  for (const key of keyPath) {
    const found = indexOfKey(text, JSON.stringify(String(key)), at + 1);
    if (found < 0) break;
    at = found;
  }
  return at < 0 ? { file } : { file, line: lineAt(text, at) };
}

/** Where a quoted text that a colon follows begins. No pattern is made of it: a key may be longer than patterns are. */
function indexOfKey(text: string, quoted: string, from: number): number {
  for (let at = text.indexOf(quoted, from); at >= 0; at = text.indexOf(quoted, at + 1)) {
    const rest = text.slice(at + quoted.length, at + quoted.length + MAX_SPACE);
    if (/^\s*:/.test(rest)) return at;
  }
  return -1;
}
