/** Rules for any text: Unicode form, invisible characters, spaces, the shape of lists. */
import { LIST_FIELDS, splitList, type ValueRule } from './normalize-rule.ts';

/** Zero-width characters, byte order mark and soft hyphen: pasted from web pages, seen by nobody. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

export const textRules: readonly ValueRule[] = [
  { name: 'unicode.nfc', fields: 'all', fix: (value) => value.normalize('NFC') },
  { name: 'invisible.removed', fields: 'all', fix: (value) => value.replace(INVISIBLE, '') },
  { name: 'space.collapsed', fields: 'all', fix: (value) => value.replace(/\s+/g, ' ').trim() },
];

export const listRules: readonly ValueRule[] = [
  { name: 'list.separators', fields: LIST_FIELDS, fix: (value) => splitList(value).join(';') },
];
