import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SourceCard, sourceCardSchema } from '#domain/source-card.ts';
import directory from '../../data/sources/directory.json' with { type: 'json' };
import { createReadContext } from '../../scripts/lib/sources/read-context.ts';
import { type ReadResult, readSources } from '../../scripts/steps/read.ts';
import { testSize } from '../support/test-size.ts';

const card: SourceCard = sourceCardSchema.parse(directory);
const TIMEOUT_MS = 600_000;
const FILE = 'data/organizations.csv';
const ROWS = 25;
const COLUMNS = Object.keys(card.columns).length;
const RUNS = testSize('MUTATIONS', { quick: 400, full: 1500 });

/** A small directory with what real ones hold: accents, quotes, lists, addresses with commas, line breaks. */
function soundFile(): string {
  const header = Object.values(card.columns);
  const rows = Array.from({ length: ROWS }, (_, index) =>
    header.map((name) => sampleCell(name, index)).join(','),
  );
  return `${[header.join(','), ...rows].join('\n')}\n`;
}

function sampleCell(column: string, index: number): string {
  if (column === 'id') return `organisme-${index}`;
  if (column === 'sectors') return 'digital;maritime';
  // Rows without quotes stand side by side too: two stray quotes can hide one of them.
  if (index % 4 === 0) {
    if (column === 'name') return `"Pôle ""Exemple"" ${index}"`;
    if (column === 'description_fr') return `"Réseau d’exemple n° ${index}, à Quimper"`;
    if (column === 'description_en') return index % 8 === 0 ? '"Two lines,\nhere"' : 'An example';
    if (column === 'source_url') return `"https://example.org/${index},1;https://example.org/b"`;
  }
  return `${column} ${index}`;
}

const sound = new TextEncoder().encode(soundFile());

type Mutation = (bytes: number[]) => void;
const where = fc.nat({ max: sound.length - 1 });
const inserted = fc.constantFrom(...['"', ',', '\n', '\r', ';', '\t', '""', '"\n', '\0', 'é', '\ufeff']);

/** Applies a change to the lines of the file. */
function onLines(change: (lines: string[]) => void): Mutation {
  return (bytes) => {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    change(lines);
    bytes.splice(0, bytes.length, ...Buffer.from(lines.join('\n'), 'latin1'));
  };
}

function changeCell(lines: string[], line: number, cell: number, change: (text: string) => string): void {
  const cells = (lines[line] ?? '').split(',');
  cells[cell] = change(cells[cell] ?? '');
  lines[line] = cells.join(',');
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(where, fc.nat(255)).map(
    ([at, byte]): Mutation =>
      (bytes) => {
        bytes[at % bytes.length] = byte;
      },
  ),
  fc.tuple(where, inserted).map(
    ([at, text]): Mutation =>
      (bytes) =>
        void bytes.splice(at, 0, ...new TextEncoder().encode(text)),
  ),
  fc.tuple(fc.constantFrom(...'",\n'), fc.nat(200)).map(
    ([char, nth]): Mutation =>
      (bytes) => {
        const places = bytes.flatMap((byte, at) => (byte === char.charCodeAt(0) ? [at] : []));
        const at = places[nth % Math.max(1, places.length)];
        if (at !== undefined) bytes.splice(at, 1);
      },
  ),
  fc.tuple(where, fc.nat(30)).map(
    ([at, count]): Mutation =>
      (bytes) =>
        void bytes.splice(at, count),
  ),
  where.map(
    (at): Mutation =>
      (bytes) =>
        void bytes.splice(Math.max(1, at)),
  ),
  fc.nat(ROWS).map((nth) => onLines((lines) => lines.splice(nth, 0, lines[nth] ?? ''))),
  fc.tuple(fc.nat(ROWS), fc.nat(24)).map(([nth, cell]) =>
    onLines((lines) => {
      changeCell(lines, nth, cell, (text) => `"${text}`);
      changeCell(lines, nth + 1, cell, (text) => `${text}"`);
    }),
  ),
);

function mutate(mutations: readonly Mutation[]): Uint8Array {
  const bytes = [...sound];
  for (const apply of mutations) if (bytes.length > 1) apply(bytes);
  return Uint8Array.from(bytes);
}

function readBytes(bytes: Uint8Array): Promise<ReadResult> {
  const context = createReadContext({
    readBytes: async () => bytes,
    fileSize: async () => bytes.length,
    maxCellLength: 400,
  });
  return readSources([{ card, path: FILE }], context);
}

/** Lines that hold text and are in no row, in no rejected row and after no point where reading stopped. */
function lostLines(bytes: Uint8Array, { rows, issues, sources }: ReadResult): string[] {
  const [source] = sources;
  if (source === undefined || !source.read) return issues.length > 0 ? [] : ['the file'];
  const stopped = issues.find(({ code }) => code === 'file.format')?.place.line ?? Number.POSITIVE_INFINITY;
  const covered = new Set<number>();
  for (const { place, endLine } of rows) addLines(covered, place.line ?? 0, endLine);
  for (const { line, endLine } of source.rejected) {
    const named = issues.some(({ place }) => (place.line ?? 0) >= line && (place.line ?? 0) <= endLine);
    if (named) addLines(covered, line, endLine);
  }
  // Bytes that are not UTF-8 are replaced: the number of lines stays.
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/\r\n|\n|\r/);
  const hasText = (line: string) => /[^\s,;"\ufffd]/.test(line);
  covered.add(lines.findIndex(hasText) + 1);
  return lines.filter((line, at) => hasText(line) && at + 1 < stopped && !covered.has(at + 1));
}

function addLines(covered: Set<number>, from: number, to: number): void {
  for (let line = from; line <= to; line++) covered.add(line);
}

describe('reading a CSV that was damaged', () => {
  it(
    'never throws and never loses a line in silence',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
          const bytes = mutate(mutations);
          const result = await readBytes(bytes);
          expect(lostLines(bytes, result)).toEqual([]);
          for (const { code, expected, hint } of result.issues) {
            expect(`${code} ${expected} ${hint}`).not.toMatch(/undefined|\[object|Error/);
          }
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'never hides a row inside a cell of another: each whole line of the sound file is a row or an issue',
    async () => {
      const ids = Array.from({ length: ROWS }, (_, index) => `organisme-${index},`);
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
          const bytes = mutate(mutations);
          const { rows, sources } = await readBytes(bytes);
          const [source] = sources;
          if (source?.read !== true) return;
          for (const [at, text] of Buffer.from(bytes)
            .toString('latin1')
            .split(/\r\n|\n|\r/)
            .entries()) {
            if (!ids.some((id) => text.startsWith(id)) || text.split(',').length !== COLUMNS) continue;
            const begins = rows.some(({ place }) => place.line === at + 1);
            const refused = source.rejected.some(({ line, endLine }) => line <= at + 1 && at + 1 <= endLine);
            expect(begins || refused, text).toBe(true);
          }
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it('reads the sound file whole', async () => {
    const { rows, issues } = await readBytes(sound);
    expect(issues).toEqual([]);
    expect(rows.map(({ values }) => values.id)).toEqual(
      Array.from({ length: ROWS }, (_, index) => `organisme-${index}`),
    );
  });
});
