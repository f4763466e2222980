/** Where a value stands in a JSON file: schema faults name a path, people look for a line. */

const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^\s,\]}]+/y;
const SPACE = /[\s,:]*/y;

/** Line, from 1, of the value at a path in a text that is JSON; that of its nearest parent when it is missing. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  let at = skip(SPACE, text, 0);
  for (const step of path) {
    const found = child(text, at, step);
    if (found === undefined) break;
    at = found;
  }
  return text.slice(0, at).split('\n').length;
}

/** Offset of a member or item of the object or array that begins at `at`. */
function child(text: string, at: number, step: PropertyKey): number | undefined {
  const isObject = text[at] === '{';
  let next = skip(SPACE, text, at + 1);
  for (let index = 0; next < text.length && text[next] !== '}' && text[next] !== ']'; index++) {
    let name = String(index);
    if (isObject) {
      const end = skip(STRING, text, next);
      name = String(JSON.parse(text.slice(next, end)));
      next = skip(SPACE, text, end);
    }
    if (name === String(step)) return next;
    next = skip(SPACE, text, endOfValue(text, next));
  }
  return undefined;
}

function endOfValue(text: string, at: number): number {
  let depth = 0;
  let next = at;
  do {
    const char = text[next];
    if (char === '"') next = skip(STRING, text, next);
    else if (char === '{' || char === '[' || char === '}' || char === ']') {
      depth += char === '{' || char === '[' ? 1 : -1;
      next++;
    } else next = skip(SCALAR, text, next);
    if (depth > 0) next = skip(SPACE, text, next);
  } while (depth > 0 && next < text.length);
  return next;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
