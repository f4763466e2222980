/** JSON that a diff can read and that is the same on every machine: one entry a line. */

const encoder = new TextEncoder();
/** Entries in one chunk: a directory of 100,000 rows never is one string. */
const CHUNK = 2_000;

/** `{…head, "name": [entry, entry, …]}` with one entry a line, as UTF-8 in chunks. */
export function* jsonLines(
  head: Readonly<Record<string, unknown>>,
  name: string,
  entries: readonly unknown[],
) {
  const opening = JSON.stringify(head).slice(0, -1);
  yield encoder.encode(`${opening}${opening === '{' ? '' : ','}${JSON.stringify(name)}:[`);
  for (let start = 0; start < entries.length; start += CHUNK) {
    const lines = entries.slice(start, start + CHUNK).map((entry) => JSON.stringify(entry));
    yield encoder.encode(`${start === 0 ? '\n' : ',\n'}${lines.join(',\n')}`);
  }
  yield encoder.encode('\n]}\n');
}

/** An object or an array, indented, for files that people open. */
export function prettyJson(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** The same without spaces, for files that only programs read. */
export function compactJson(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value)}\n`);
}
