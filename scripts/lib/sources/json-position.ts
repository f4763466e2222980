/** Where a JSON text breaks: `JSON.parse` says it only for some faults, and as an offset. */

export interface JsonFault {
  /** Line and column of a text editor, from 1. */
  line: number;
  column: number;
  found: string;
  expected: string;
}

const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Finds the first place where a text stops being JSON; undefined when it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('[' | '{')[] = [];
  let at = skip(SPACE, text, 0);
  let state: State = 'value';
  while (state !== 'end') {
    const step = advance(text, at, state, open);
    if (step === undefined) return faultAt(text, at, EXPECTED[state]);
    at = skip(SPACE, text, step.at);
    state = step.state;
  }
  return at < text.length ? faultAt(text, at, 'nothing after the end') : undefined;
}

type State = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'after-value' | 'end';

const EXPECTED: Record<State, string> = {
  value: 'a value: text in double quotes, a number, true, false, null, [ or {',
  'first-item': 'a value or ]',
  'first-key': 'a name in double quotes or }',
  key: 'a name in double quotes',
  colon: 'a colon after the name',
  'after-value': 'a comma or the closing bracket',
  end: 'nothing after the end',
};

function advance(
  text: string,
  at: number,
  state: State,
  open: ('[' | '{')[],
): { at: number; state: State } | undefined {
  const char = text[at];
  switch (state) {
    case 'colon':
      return char === ':' ? { at: at + 1, state: 'value' } : undefined;
    case 'after-value':
      return afterValue(char, at, open);
    case 'first-key':
      if (char === '}') return close(at, open);
      return readKey(text, at);
    case 'key':
      return readKey(text, at);
    case 'first-item':
      if (char === ']') return close(at, open);
      return readValue(text, at, open);
    default:
      return readValue(text, at, open);
  }
}

function readKey(text: string, at: number): { at: number; state: State } | undefined {
  const end = skipString(text, at);
  return end > at ? { at: end, state: 'colon' } : undefined;
}

function readValue(text: string, at: number, open: ('[' | '{')[]): { at: number; state: State } | undefined {
  const char = text[at];
  if (char === '{' || char === '[') {
    open.push(char);
    return { at: at + 1, state: char === '{' ? 'first-key' : 'first-item' };
  }
  const end = Math.max(skipString(text, at), skip(NUMBER, text, at), skip(WORD, text, at));
  if (end === at) return undefined;
  return { at: end, state: open.length === 0 ? 'end' : 'after-value' };
}

function afterValue(
  char: string | undefined,
  at: number,
  open: ('[' | '{')[],
): { at: number; state: State } | undefined {
  const inside = open.at(-1);
  if (char === ',') return { at: at + 1, state: inside === '{' ? 'key' : 'value' };
  if (char === (inside === '{' ? '}' : ']')) return close(at, open);
  return undefined;
}

function close(at: number, open: ('[' | '{')[]): { at: number; state: State } {
  open.pop();
  return { at: at + 1, state: open.length === 0 ? 'end' : 'after-value' };
}

/** End of the string that starts here, or `at` when it is not one. A regular expression would overflow on 10 MB. */
function skipString(text: string, at: number): number {
  if (text[at] !== '"') return at;
  let next = at + 1;
  while (next < text.length && text[next] !== '"') {
    if (text.charCodeAt(next) < 0x20) return at;
    const end = text[next] === '\\' ? skip(ESCAPE, text, next) : next + 1;
    if (end === next) return at;
    next = end;
  }
  return next < text.length ? next + 1 : at;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function faultAt(text: string, at: number, expected: string): JsonFault {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const found = at >= text.length ? 'the end of the file' : text.slice(at, at + 20);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, found, expected };
}
