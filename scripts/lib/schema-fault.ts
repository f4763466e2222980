/** A fault that a schema finds in a configuration file, as an issue that a person can act on. */
import type * as z from 'zod/mini';
import type { Issue, IssueCode } from '#domain/issue.ts';
import { lineOfPath } from './json-path-line.ts';

const MAX_SHOWN = 60;

/** Issues of one fault: where in the file, what was found, what was expected, how to mend it. */
export function schemaFaultIssue(
  fault: z.core.$ZodIssue,
  value: unknown,
  text: string,
  file: string,
  code: IssueCode,
): Issue {
  const isUnknownKey = fault.code === 'unrecognized_keys';
  const path = isUnknownKey ? [...fault.path, ...fault.keys.slice(0, 1)] : fault.path;
  const found = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], value);
  const field = path.map(String).join('.');
  return {
    code,
    place: { file, line: lineOfPath(text, path) },
    ...(field !== '' && { field }),
    value:
      found === undefined ? 'nothing' : shorten(typeof found === 'string' ? found : JSON.stringify(found)),
    expected: expectedOf(fault),
    hint: isUnknownKey ? 'delete it' : found === undefined ? 'add it' : 'correct the value',
  };
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
  record: 'an object in curly brackets',
  tuple: 'a list of numbers',
  int: 'a whole number',
};
const FORMATS: Readonly<Record<string, string>> = { date: 'a date such as "2026-11-22"' };

function expectedOf(fault: z.core.$ZodIssue): string {
  switch (fault.code) {
    case 'invalid_type':
      return TYPES[fault.expected] ?? `a ${fault.expected}`;
    case 'invalid_value':
      return `one of ${fault.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return boundOf('at least', fault.minimum, fault.origin);
    case 'too_big':
      return boundOf('at most', fault.maximum, fault.origin);
    case 'invalid_format':
      return (
        FORMATS[fault.format] ?? (fault.pattern === undefined ? fault.format : `text like ${fault.pattern}`)
      );
    case 'unrecognized_keys':
      return 'a name of the schema';
    default:
      return 'a value of the schema';
  }
}

function boundOf(words: string, bound: number | bigint, origin: string): string {
  if (origin === 'string') return `${words} ${bound} character(s)`;
  return origin === 'array' ? `${words} ${bound} item(s)` : `${words} ${bound}`;
}
