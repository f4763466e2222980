/** The ratios that must hold, `ratios.json`: ratios only, since milliseconds are those of the machine. */
import { readFileSync } from 'node:fs';
import { keyOf, type Row } from './row.ts';

/** What a measure is named as, and the least ratio that it may have. */
export type Floors = Readonly<Record<string, number>>;

export function readFloors(): Floors {
  return JSON.parse(readFileSync(new URL('ratios.json', import.meta.url), 'utf8')) as Floors;
}

/** A line for each ratio under its floor, and for each floor that nothing measured although its part and size were. */
export function shortfalls(rows: readonly Row[], floors: Floors): string[] {
  const measured = new Map(rows.map((row) => [keyOf(row), row.ratio ?? Number.NaN]));
  const families = new Set(rows.map(familyOf));
  return Object.entries(floors).flatMap(([key, floor]) => {
    const ratio = measured.get(key);
    if (ratio === undefined)
      return families.has(familyOfKey(key)) ? [`${key}: not measured, floor ${floor}`] : [];
    return ratio >= floor ? [] : [`${key}: ${ratio.toFixed(2)}, floor ${floor}`];
  });
}

function familyOf(row: Row): string {
  return familyOfKey(keyOf(row));
}

function familyOfKey(key: string): string {
  const [part, , size, condition] = key.split(' | ');
  return [part, size, condition].join(' | ');
}
