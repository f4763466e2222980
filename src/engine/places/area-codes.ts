/** Departments and regions by what people write: a number, a code of ours or a name. */
import type { Department, Region } from '#domain/territory.ts';
import { fold } from '../text/fold.ts';

export interface AreaCodes {
  /** `69`, `D69`, `Rhône` → `69`; undefined when there is no such department. */
  department(text: string): string | undefined;
  region(text: string): string | undefined;
}

type Area = Pick<Department | Region, 'code' | 'name'>;

/** Without lists, codes are taken at their word: `D69` and `69` are `69`. */
export function createAreaCodes(departments: readonly Area[], regions: readonly Area[]): AreaCodes {
  return { department: reader(departments, 'D'), region: reader(regions, 'R') };
}

function reader(areas: readonly Area[], letter: string): (text: string) => string | undefined {
  const codes = new Map<string, string>();
  for (const area of areas) {
    const official = area.code.slice(1);
    codes.set(fold(area.name), official);
    codes.set(fold(area.code), official);
    codes.set(fold(official), official);
  }
  return (text) => {
    const known = codes.get(fold(text));
    if (known !== undefined || areas.length > 0) return known;
    return text.startsWith(letter) ? text.slice(1) : text;
  };
}
