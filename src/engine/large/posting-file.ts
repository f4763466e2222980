/** Postings of neighbouring words as bytes: one shard is what a word typed needs, and little more. */
import { ByteReader, ByteWriter } from './bytes.ts';

/** Bytes before compression from which a shard takes no further word. */
const SHARD_BYTES = 32_768;

export interface PostingShard {
  /** Number of its first word. */
  first: number;
  bytes: Uint8Array;
}

/** Shards of the postings of all words, in their order. */
export function* encodePostings(postings: Iterable<ArrayLike<number>>): Generator<PostingShard> {
  let [first, count] = [0, 0];
  let writer = new ByteWriter();
  for (const one of postings) {
    writer.ascending(one);
    count += 1;
    if (writer.length < SHARD_BYTES) continue;
    yield { first, bytes: writer.bytes() };
    [first, count] = [first + count, 0];
    writer = new ByteWriter();
  }
  if (count > 0) yield { first, bytes: writer.bytes() };
}

/** Postings of each word of a shard. `count`: how many words it holds. */
export function decodePostings(bytes: Uint8Array, count: number): Uint32Array[] {
  const reader = new ByteReader(bytes);
  return Array.from({ length: count }, () => reader.ascending());
}
