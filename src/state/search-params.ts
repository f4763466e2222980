/** Query strings that people read: how the views of the site read their address, and write it. */

/** More ids than this were put together by a machine. */
const MOST_IDS = 60;

/** Ids of a list with commas, each once; those that have not the form are left out. */
export function readIds(text: string | null, form: RegExp, most = MOST_IDS): string[] {
  const found = (text ?? '').split(',').filter((id) => form.test(id));
  return [...new Set(found)].slice(0, most);
}

/** The value that the text is, if it is one of them. */
export function oneOf<const Value extends string>(
  values: readonly Value[],
  text: string | null,
): Value | undefined {
  return values.find((value) => value === text);
}

/**
 * The query string with its `?`; empty without a parameter.
 *
 * @param readable signs that are legal in a query, and far easier to read than `%2C`
 */
export function writeSearch(params: URLSearchParams, readable = ','): string {
  let text = params.toString();
  for (const sign of readable) text = text.replaceAll(encodeURIComponent(sign), sign);
  return text === '' ? '' : `?${text}`;
}
