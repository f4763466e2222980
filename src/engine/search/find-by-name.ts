import type { DirectoryRecord } from '#domain/artefacts.ts';
import { fold } from '../text/fold.ts';

/**
 * Records whose name, acronym, other names or town hold every word typed; names that begin with them first, then by
 * name. Undefined when nothing was typed.
 */
export function findByName(
  words: string,
  records: readonly DirectoryRecord[],
  except: readonly string[],
): DirectoryRecord[] | undefined {
  const wanted = fold(words);
  if (wanted === '') return undefined;
  const parts = wanted.split(' ');
  const matches = records.filter((record) => {
    if (except.includes(record.id)) return false;
    const text = fold([record.name, record.acronym, ...(record.aliases ?? []), record.city].join(' '));
    return parts.every((part) => text.includes(part));
  });
  const rank = (record: DirectoryRecord) => {
    const name = fold(record.name);
    return `${name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2} ${name} ${record.id}`;
  };
  return matches
    .map((record) => ({ record, rank: rank(record) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ record }) => record);
}
