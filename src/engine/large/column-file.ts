/** A facet column as bytes: its ids, how many values each record has, then the values. */
import type { Column } from '../facets/facet-index.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

export function encodeColumn({ ids, starts, values }: Column): Uint8Array {
  const writer = new ByteWriter().number(ids.length);
  for (const id of ids) writer.text(id);
  writer.number(starts.length - 1);
  for (let record = 1; record < starts.length; record++)
    writer.number((starts[record] ?? 0) - (starts[record - 1] ?? 0));
  for (const value of values) writer.number(value);
  return writer.bytes();
}

export function decodeColumn(bytes: Uint8Array): Column {
  const reader = new ByteReader(bytes);
  const ids = Array.from({ length: reader.number() }, () => reader.text());
  const starts = new Uint32Array(reader.number() + 1);
  for (let record = 1; record < starts.length; record++)
    starts[record] = (starts[record - 1] ?? 0) + reader.number();
  const values = new Uint32Array(starts.at(-1) ?? 0);
  for (let at = 0; at < values.length; at++) values[at] = reader.number();
  return { ids, numbers: new Map(ids.map((id, number) => [id, number])), starts, values };
}
