import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceCard } from '#domain/source-card.ts';
import { createReadContext, readSources } from '../../scripts/steps/read.ts';
import { cardOf, loadBadInputs } from '../fixtures/bad/load-fixtures.ts';

/** Card and bytes of a fixture: sound but for the one defect that its folder names. */
function fixture(slug: string): { card: SourceCard; bytes: Uint8Array } {
  const input = loadBadInputs().find(({ name }) => name.endsWith(slug));
  if (input === undefined) throw new Error(`no fixture ends with ${slug}`);
  const card = cardOf(input);
  return { card, bytes: readFileSync(`${input.folder}/${card.file}`) };
}

const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });

describe.each([
  ['a workbook', 'xlsx-error-cell'],
  ['GeoJSON', 'geojson-swapped'],
])('reading %s whose bytes were damaged', (_, slug) => {
  const { card, bytes } = fixture(slug);

  it('never throws, and gives rows or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(damage, fc.option(fc.nat()), async (places, cut) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, byte] of places) damaged[at % damaged.length] = byte;
        const kept = cut === null ? damaged : damaged.subarray(0, cut % damaged.length);
        const context = createReadContext({
          readBytes: async () => kept,
          fileSize: async () => kept.length,
        });
        const { rows, issues, sources } = await readSources([{ card, path: `data/${card.file}` }], context);
        expect(rows.length + issues.length).toBeGreaterThan(0);
        expect(sources[0]?.read === true || issues.length > 0).toBe(true);
      }),
      { numRuns: 600 },
    );
  }, 60_000);
});
