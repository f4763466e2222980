import { PMTiles, tileIdToZxy } from 'pmtiles';
import { expect, it } from 'vitest';
import { pmtilesArchive, type Tile } from './pmtiles-archive.ts';

const HEAD = { bounds: [-5, 41, 10, 51], zooms: { min: 0, max: 10 }, metadata: { name: 'test' } } as const;

/** The same numbers at each run, 0 to 1. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Gaps and contents drawn from a seed, so that the directory does not compress. */
function someTiles(count: number): Tile[] {
  const random = seededRandom(count);
  let id = 0;
  return Array.from({ length: count }, () => {
    id += 1 + Math.floor(random() * 100);
    const [z, x, y] = tileIdToZxy(id);
    return { z, x, y, bytes: Uint8Array.from({ length: 1 + random() * 200 }, () => random() * 256) };
  });
}

/** A host that counts what is asked of it. */
function open(bytes: Uint8Array) {
  const asked: number[] = [];
  const getBytes = async (offset: number, length: number) => {
    asked.push(length);
    return { data: bytes.slice(offset, offset + length).buffer as ArrayBuffer };
  };
  return { archive: new PMTiles({ getKey: () => 'test', getBytes }), asked };
}

it.each([
  ['one directory', 50, false],
  ['leaves of the directory', 12_000, true],
])(
  'gives every tile back through %s, and nothing where there is none',
  async (_, count, hasLeaves) => {
    const tiles = someTiles(count);
    // The order in which they come does not matter.
    const { archive, asked } = open(
      pmtilesArchive([...tiles].reverse(), { ...HEAD, bounds: [-5, 41, 10, 51] }),
    );
    const header = await archive.getHeader();
    expect((header.leafDirectoryLength ?? 0) > 0).toBe(hasLeaves);
    expect([header.minZoom, header.maxZoom, header.minLon, header.maxLat, header.numAddressedTiles]).toEqual([
      ...[0, 10, -5, 51, count],
    ]);
    expect(await archive.getMetadata()).toEqual(HEAD.metadata);
    for (const { z, x, y, bytes } of tiles) {
      const read = await archive.getZxy(z, x, y);
      if (read === undefined || !Buffer.from(read.data).equals(bytes))
        throw new Error(`tile ${z}/${x}/${y} is lost`);
    }
    const [z, x, y] = tileIdToZxy(2);
    expect(await archive.getZxy(z, x, y)).toBeUndefined();
    // The header and the root come in one request, within what readers ask for first.
    expect(asked[0]).toBe(16_384);
  },
  60_000,
);
