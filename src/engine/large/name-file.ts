/** Names of organisations as bytes, in the order of their keys: whether words are a name, and whose. */
import { ByteReader, ByteWriter } from './bytes.ts';

const SHARD_BYTES = 32_768;

export interface NameOfKey {
  /** It names someone, in the lexicon of the search: `short` when as an acronym. */
  entry?: { short: boolean };
  /** Records that have exactly this name, ascending. */
  records: readonly number[] | Uint32Array;
}

export interface NameShard {
  /** Its first key. */
  first: string;
  bytes: Uint8Array;
}

/** `names` in the order of their keys. */
export function* encodeNames(names: Iterable<readonly [key: string, NameOfKey]>): Generator<NameShard> {
  let first: string | undefined;
  let writer = new ByteWriter();
  for (const [key, { entry, records }] of names) {
    first ??= key;
    writer.text(key).number(entry === undefined ? 0 : entry.short ? 2 : 1);
    writer.ascending(records);
    if (writer.length < SHARD_BYTES) continue;
    yield { first, bytes: ended(writer) };
    first = undefined;
    writer = new ByteWriter();
  }
  if (first !== undefined) yield { first, bytes: ended(writer) };
}

/** No key is empty: an empty one ends a shard. */
function ended(writer: ByteWriter): Uint8Array {
  return writer.text('').bytes();
}

export function decodeNames(bytes: Uint8Array): ReadonlyMap<string, NameOfKey> {
  const reader = new ByteReader(bytes);
  const names = new Map<string, NameOfKey>();
  for (let key = reader.text(); key !== ''; key = reader.text()) {
    const kind = reader.number();
    const records = reader.ascending();
    names.set(key, kind === 0 ? { records } : { entry: { short: kind === 2 }, records });
  }
  return names;
}
