/** How towns are written in an address. */

const CEDEX = /\s*\bc[eé]dex\b\s*\d{0,2}/gi;
const ARRONDISSEMENT =
  /^\s*(.*?\p{L})[\s,-]*(\d{1,2})\s*(?:er|re|e|è|eme|ème|ième|ieme|nd|nde|st|th|rd)?\s*(?:arr(?:ondissement|dt)?\.?)?\s*$/iu;

/** The town without the name of its business mail sorting: `Lyon CEDEX 09` is `Lyon`. */
export function withoutCedex(name: string): string {
  // Most names have none, and a plain search costs a tenth of the replacement.
  return /c[eé]dex/i.test(name) ? name.replace(CEDEX, '').trim() : name;
}

/** `Paris 13e`, `Lyon 3ème arrondissement`, `Marseille 08`: the city and the number; undefined otherwise. */
export function arrondissementNumber(name: string): { city: string; number: number } | undefined {
  const [, city, number] = ARRONDISSEMENT.exec(withoutCedex(name)) ?? [];
  return city === undefined || number === undefined ? undefined : { city, number: Number(number) };
}
