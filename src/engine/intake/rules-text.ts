/** Rules for any text: Unicode form, invisible characters, spaces, the shape of lists. */
import { LIST_FIELDS, splitList, type ValueRule } from './normalize-rule.ts';

/** Zero-width characters, marks of direction, byte order mark and soft hyphen: pasted from web pages, seen by nobody. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/g;

export const textRules: readonly ValueRule[] = [
  // Before NFC: an invisible character may stand between a letter and its accent.
  { name: 'invisible.removed', fields: 'all', fix: (value) => value.replace(INVISIBLE, '') },
  { name: 'unicode.nfc', fields: 'all', fix: (value) => value.normalize('NFC') },
  { name: 'space.collapsed', fields: 'all', fix: (value) => value.replace(/\s+/g, ' ').trim() },
];

export const listRules: readonly ValueRule[] = [
  { name: 'list.separators', fields: LIST_FIELDS, fix: (value) => splitList(value).join(';') },
];
