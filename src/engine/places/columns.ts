/** Columns told from what stands before: differences, postal codes, INSEE codes. */
import type { Commune } from '#domain/territory.ts';

/** `01283` → 1283, `2A004` → 120004: Corsica's letters go past every number. */
export function codeNumber(code: string): number {
  const letter = code.charCodeAt(1) - 64;
  return letter > 0 ? 100_000 * letter + Number(code.slice(2)) + 20_000 : Number(code);
}

/** The inverse of `codeNumber`. */
export function codeText(number: number): string {
  const letter = Math.floor(number / 100_000);
  if (letter === 0) return String(number).padStart(5, '0');
  return `2${String.fromCharCode(64 + letter)}${String((number % 100_000) - 20_000).padStart(3, '0')}`;
}

/** Each number less the one before it in the same group. */
export function differences(numbers: readonly number[], groups?: readonly number[]): number[] {
  const last: number[] = [];
  return numbers.map((number, n) => {
    const group = groups?.[n] ?? 0;
    const step = number - (last[group] ?? 0);
    last[group] = number;
    return step;
  });
}

/** The inverse of `differences`. */
export function sums(steps: readonly number[], groups?: readonly number[]): number[] {
  const last: number[] = [];
  return steps.map((step, n) => {
    const group = groups?.[n] ?? 0;
    const number = step + (last[group] ?? 0);
    last[group] = number;
    return number;
  });
}

/** For each commune how many postal codes, then each as the difference to the last one of its group. */
export function encodePostalCodes(communes: readonly Commune[], groups: readonly number[]): number[] {
  const last: number[] = [];
  return communes.flatMap((commune, n) => {
    const group = groups[n] ?? 0;
    const steps = commune.postalCodes.map((code) => {
      const step = Number(code) - (last[group] ?? 0);
      last[group] = Number(code);
      return step;
    });
    return [steps.length, ...steps];
  });
}

/** The inverse of `encodePostalCodes`. */
export function decodePostalCodes(numbers: readonly number[], groups: readonly number[]): string[][] {
  const last: number[] = [];
  const lists: string[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const group = groups[lists.length] ?? 0;
    const end = at + 1 + (numbers[at] ?? 0);
    if (end > numbers.length) throw new Error('communes.json: postal: cut short; run the data build again');
    const codes: string[] = [];
    for (at += 1; at < end; at++) {
      const code = (last[group] ?? 0) + (numbers[at] ?? 0);
      last[group] = code;
      codes.push(String(code).padStart(5, '0'));
    }
    lists.push(codes);
  }
  return lists;
}
