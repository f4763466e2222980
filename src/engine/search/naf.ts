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

export function createNafTable(sectors: readonly Pick<Sector, 'id' | 'naf'>[]): NafTable {
  const byPrefix = new Map<string, string[]>();
  for (const { id, naf } of sectors) {
    for (const code of [...naf.rev2, ...naf.naf2025]) {
      const prefix = compact(code);
      const ids = byPrefix.get(prefix) ?? [];
      if (!ids.includes(id)) byPrefix.set(prefix, [...ids, id]);
    }
  }
  return {
    sectorsOf(code) {
      for (let prefix = compact(code); prefix.length >= 2; prefix = prefix.slice(0, -1)) {
        const ids = byPrefix.get(prefix);
        if (ids !== undefined) return ids;
      }
      return [];
    },
  };
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
