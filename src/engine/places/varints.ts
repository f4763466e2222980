/**
 * Columns of small whole numbers as text: a number is one character when it is small, more when it is not.
 * Compresses to nearly the entropy of the column, which digits and commas do not.
 */

/** Printable ASCII that JSON does not escape, in two halves: a digit that ends its number, one that goes on. */
const ALPHABET = Array.from({ length: 94 }, (_, n) => String.fromCharCode(33 + n)).filter(
  (char) => char !== '"' && char !== '\\',
);
const BASE = 46;
const VALUE_OF = new Map(ALPHABET.map((char, value) => [char.charCodeAt(0), value]));

/** Whole numbers of either sign, up to 2^51 in size. */
export function encodeVarints(numbers: readonly number[]): string {
  return numbers.map((number) => encodeOne(number >= 0 ? 2 * number : -2 * number - 1)).join('');
}

/** Reads what `encodeVarints` wrote. Throws on any other character and on a number cut short. */
export function decodeVarints(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (let at = 0; at < text.length; at++) {
    const digit = VALUE_OF.get(text.charCodeAt(at));
    if (digit === undefined) throw new Error(`character ${at} is not one of the encoding`);
    value += (digit % BASE) * unit;
    unit *= BASE;
    if (digit >= BASE) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    value = 0;
    unit = 1;
  }
  if (unit !== 1) throw new Error('the last number is cut short');
  return numbers;
}

function encodeOne(value: number): string {
  let rest = value;
  let text = '';
  while (rest >= BASE) {
    text += ALPHABET[BASE + (rest % BASE)];
    rest = Math.floor(rest / BASE);
  }
  return text + ALPHABET[rest];
}
