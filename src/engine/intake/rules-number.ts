/** Rules for numbers and dates as spreadsheets write them. */
import type { RowField } from '#domain/source-card.ts';
import type { ValueRule } from './normalize-rule.ts';

const INTEGERS: readonly RowField[] = ['founded', 'members'];
const FRENCH_DATE = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/;
const ISO_DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/;

/** `12/03/2024` → `2024-03-12`, `3/2024` → `2024-03`; anything else as it is. */
function frenchDateToIso(value: string): string {
  const match = FRENCH_DATE.exec(value);
  if (match === null) return value;
  const [, day, month = '', year = ''] = match;
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return parts.join('-');
}

export const numberRules: readonly ValueRule[] = [
  {
    name: 'number.spaces',
    fields: INTEGERS,
    fix: (value) => (/^\d{1,3}(?: \d{3})+$/.test(value) ? value.replace(/ /g, '') : value),
  },
  // Not three zeros: `1,000` is a thousand for its author, and never one.
  { name: 'number.decimal', fields: INTEGERS, fix: (value) => value.replace(/^(\d+)[.,]0{1,2}$/, '$1') },
  { name: 'number.comma', fields: ['lng', 'lat'], fix: (value) => value.replace(/^(-?\d+),(\d+)$/, '$1.$2') },
  { name: 'date.time-dropped', fields: ['sourceDate'], fix: (value) => value.replace(ISO_DATE_TIME, '$1') },
  { name: 'date.french-to-iso', fields: ['sourceDate'], fix: frenchDateToIso },
];
