/** The names of organisations as keys: the same whatever the spaces and the small words. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { foldedWords } from '../text/fold.ts';
import { nameCore } from './vocabulary.ts';

/** True when a key is one of the organisation's names. */
export type NameTest = (record: number, key: string) => boolean;

export function createNameTest(records: readonly DirectoryRecord[]): NameTest {
  return (at, key) => {
    const record = records[at];
    return record !== undefined && nameKeysOf(record).includes(key);
  };
}

const NAME_KEYS = new WeakMap<DirectoryRecord, readonly string[]>();

/** A record is a candidate at most keystrokes of a word: its names are folded once. */
export function nameKeysOf(record: DirectoryRecord): readonly string[] {
  const known = NAME_KEYS.get(record);
  if (known !== undefined) return known;
  const names = [record.name, record.acronym, ...(record.aliases ?? [])];
  const keys = names.filter((name) => name !== undefined).map(nameKey);
  NAME_KEYS.set(record, keys);
  return keys;
}

export function nameKey(name: string): string {
  return nameCore(foldedWords(name)).replaceAll(' ', '');
}
