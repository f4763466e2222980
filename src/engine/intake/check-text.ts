/** Checks of texts: nothing invisible, nothing garbled, nothing endless. */
import type { RowField } from '#domain/source-card.ts';
import { type RowCheck, report } from './check.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the check is for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
/**
 * UTF-8 read as Windows-1252 (`Ã©`, `â€™`; `à` leaves an `Ã` and a space), and the mark of a character that
 * was lost already, half a surrogate pair included.
 */
const GARBLED =
  /Ã[\u0080-\u00BF\u0152-\u0192\u2013-\u2122]|(?<!\p{Lu})Ã(?!\S)|Â[\u00A0-\u00BF]|â€|ï»¿|\uFFFD|\p{Cs}/u;

/** Printable ASCII and French letters, without the two (`Â`, `Ã`) that begin a garbled one. */
const ORDINARY = /^[ -~ÀÁÄ-ÿŒœ’–]*$/;

/** Characters. An id is the name of a folder of the site, and file systems stop at 255. */
const MAX_LENGTH: Partial<Record<RowField, number>> = {
  id: 100,
  name: 200,
  acronym: 40,
  city: 100,
  street: 200,
  email: 254,
};
const DEFAULT_MAX_LENGTH = 2000;

/** Checks every value of a row; a bad one is removed from the row, so that nothing else complains of it. */
export function checkTexts(check: RowCheck): void {
  for (const [field, value] of Object.entries(check.values) as [RowField, string][]) {
    if (isSound(check, field, value)) continue;
    delete check.values[field];
    check.unusable.add(field);
  }
}

function isSound(check: RowCheck, field: RowField, value: string): boolean {
  const maxLength = MAX_LENGTH[field] ?? DEFAULT_MAX_LENGTH;
  if (value.length <= maxLength && ORDINARY.test(value)) return true;
  if (value.length > maxLength) {
    report(check, 'text.too-long', field, {
      value: `${value.slice(0, 60)}…`,
      expected: `at most ${maxLength} characters, found ${value.length}`,
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
  if (CONTROL.test(value)) {
    report(check, 'text.control-character', field, {
      value,
      expected: 'text without control characters',
      hint: 'type the cell again: it holds characters that cannot be seen',
    });
    return false;
  }
  return true;
}
