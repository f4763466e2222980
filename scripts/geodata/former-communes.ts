/** Communes that are no more, delegated or renamed, and the commune of today that they lead to. */
import type { FormerCommune } from '#domain/territory.ts';
import { compareText } from '#engine/text/compare-text.ts';
import { fold } from '#engine/text/fold.ts';
import type { BoxOf2017, CommuneRow } from './official-list.ts';

/**
 * Lists delegated and associated communes, former codes, and names of 2017 that changed without a change of code
 * (`Évry` became `Évry-Courcouronnes`). The name is empty where no source gives it: the code still leads somewhere.
 * A code that is a commune of today again never leads to another one.
 */
export function listFormerCommunes(
  rows: readonly CommuneRow[],
  namesOf2017: ReadonlyMap<string, BoxOf2017>,
): FormerCommune[] {
  const current = new Map(rows.filter(isCurrent).map((row) => [row.code, row]));
  const found = new Map<string, FormerCommune>();
  const add = (former: FormerCommune) => {
    const commune = current.get(former.current);
    if (commune === undefined || isNewsless(former, commune, current)) return;
    const key = `${former.code} ${former.current} ${fold(former.name)}`;
    if (!found.has(key)) found.set(key, former);
  };
  const named = new Set<string>();
  for (const row of rows) {
    if (row.chefLieu === undefined) continue;
    named.add(`${row.code} ${row.chefLieu}`);
    add({ code: row.code, name: row.nom, current: row.chefLieu });
  }
  for (const commune of current.values()) {
    for (const code of commune.anciensCodes ?? []) {
      const name = namesOf2017.get(code)?.name ?? '';
      if (name !== '' || !named.has(`${code} ${commune.code}`)) add({ code, name, current: commune.code });
    }
    const { code } = commune;
    add({ code, name: namesOf2017.get(code)?.name ?? '', current: code });
  }
  return [...found.values()].sort(compareFormer);
}

/** Codes merged into each commune of today, itself left out. */
export function listMergedCodes(rows: readonly CommuneRow[]): Map<string, string[]> {
  const current = new Set(rows.filter(isCurrent).map((row) => row.code));
  const merged = new Map<string, Set<string>>();
  const add = (code: string, into: string) => {
    if (current.has(code)) return;
    const codes = merged.get(into) ?? new Set();
    merged.set(into, codes.add(code));
  };
  for (const row of rows) {
    if (row.chefLieu !== undefined) add(row.code, row.chefLieu);
    for (const code of row.anciensCodes ?? []) add(code, row.code);
  }
  return new Map([...merged].map(([into, codes]) => [into, [...codes].sort()]));
}

function isCurrent(row: CommuneRow): boolean {
  return row.type === 'commune-actuelle';
}

/** Says nothing that the list of communes does not say already, or contradicts it. */
function isNewsless(
  former: FormerCommune,
  commune: CommuneRow,
  current: ReadonlyMap<string, CommuneRow>,
): boolean {
  if (former.code !== former.current) return current.has(former.code);
  return former.name === '' || fold(former.name) === fold(commune.nom);
}

function compareFormer(a: FormerCommune, b: FormerCommune): number {
  return compareText(a.code, b.code) || compareText(a.current, b.current) || compareText(a.name, b.name);
}
