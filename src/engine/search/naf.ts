/** Activity codes of companies (NAF rev. 2 and NAF 2025): `2229A`, `22.29A`, `NAF 22`. */
import type { Sector } from '#domain/taxonomy.ts';

export interface NafTable {
  /** Sectors of the longest listed prefix of the code; none when no sector lists its division. */
  sectorsOf(code: string): readonly string[];
}

/**
 * A code with its letter, or with its point: `2229A`, `22.29A`, `22.29`, `22.2`. Four digits alone are one too,
 * unless they read as a year; two or three only after the word NAF or APE, since `69` is a department.
 */
const WRITTEN =
  /(?<![\p{L}\p{N}.])(?:(?:[Nn][Aa][Ff]|[Aa][Pp][Ee])\s*:?\s*(?<after>\d{2}(?:\.?\d{1,2}(?:[A-Za-z]|\s[A-Z])?)?)|(?<code>\d{2}\.?\d{2}[A-Za-z]|\d{2}\.\d{1,2}(?:\s[A-Z])?|(?!19|20)\d{4}))(?![\p{L}\p{N}])/gu;

/**
 * The last letter tells the version: rev. 2 ends its codes with A to F or Z, NAF 2025 with G to L or Y.
 * It matters: 25.30Z made boilers and 25.30 makes weapons today.
 */
const LETTER_OF_2025 = /[G-LY]$/;

type Prefixes = ReadonlyMap<string, readonly string[]>;

export function createNafTable(sectors: readonly Pick<Sector, 'id' | 'naf'>[]): NafTable {
  const rev2 = prefixesOf(sectors.map(({ id, naf }) => [id, naf.rev2]));
  const naf2025 = prefixesOf(sectors.map(({ id, naf }) => [id, naf.naf2025]));
  return {
    sectorsOf(written) {
      const code = compact(written);
      // Without a letter either may be meant: most companies still know their code of rev. 2.
      const versions = LETTER_OF_2025.test(code) ? [naf2025, rev2] : [rev2, naf2025];
      return versions.map((prefixes) => longestPrefix(prefixes, code)).find((ids) => ids.length > 0) ?? [];
    },
  };
}

function prefixesOf(sectors: readonly (readonly [id: string, codes: readonly string[]])[]): Prefixes {
  const prefixes = new Map<string, string[]>();
  for (const [id, codes] of sectors) {
    for (const prefix of codes.map(compact)) prefixes.set(prefix, [...(prefixes.get(prefix) ?? []), id]);
  }
  return prefixes;
}

function longestPrefix(prefixes: Prefixes, code: string): readonly string[] {
  for (let prefix = code; prefix.length >= 2; prefix = prefix.slice(0, -1)) {
    const ids = prefixes.get(prefix);
    if (ids !== undefined) return ids;
  }
  return [];
}

export interface WrittenCode {
  code: string;
  /** Offsets in the query, end excluded. */
  start: number;
  end: number;
}

/** Every activity code in a query, as written. */
export function nafCodesIn(query: string): WrittenCode[] {
  return [...query.matchAll(WRITTEN)].map((match) => ({
    code: match.groups?.after ?? match.groups?.code ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function compact(code: string): string {
  return code.replace(/[.\s]/g, '').toUpperCase();
}
