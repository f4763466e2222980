/** Checks of texts: nothing invisible, nothing garbled, nothing endless. */
import type { RowField } from '#domain/source-card.ts';
import { type RowCheck, report } from './check.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the check is for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
/** UTF-8 read as Windows-1252 (`Ã©`, `â€™`), and the mark of a character that was lost already. */
const GARBLED = /Ã[\u0080-\u00BF\u0152-\u0192\u2013-\u2122]|Â[\u00A0-\u00BF]|â€|ï»¿|\uFFFD/;

const MAX_LENGTH: Partial<Record<RowField, number>> = { name: 200, acronym: 40, city: 100, street: 200 };
const DEFAULT_MAX_LENGTH = 2000;

/** Checks every value of a row; a bad one is removed from the row, so that nothing else complains of it. */
export function checkTexts(check: RowCheck): void {
  for (const [field, value] of Object.entries(check.values) as [RowField, string][]) {
    if (isSound(check, field, value)) continue;
    delete check.values[field];
  }
}

function isSound(check: RowCheck, field: RowField, value: string): boolean {
  const maxLength = MAX_LENGTH[field] ?? DEFAULT_MAX_LENGTH;
  if (value.length > maxLength) {
    report(check, 'text.too-long', field, {
      value: `${value.slice(0, 60)}…`,
      expected: `at most ${maxLength} characters, found ${value.length}`,
    });
    return false;
  }
  if (CONTROL.test(value)) {
    report(check, 'text.control-character', field, {
      value,
      expected: 'text without control characters',
      hint: 'type the cell again: it holds characters that cannot be seen',
    });
    return false;
  }
  if (GARBLED.test(value)) {
    report(check, 'text.encoding', field, {
      value,
      expected: 'text in one encoding',
      hint: 'the file was saved in one encoding and read in another: save it as "CSV UTF-8" and type this cell again',
    });
    return false;
  }
  return true;
}
