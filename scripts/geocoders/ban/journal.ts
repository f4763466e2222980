/**
 * What an interrupted run had learnt: one JSON line an answer, made safe on disk after each lot, read
 * by the next run and deleted once the lock file holds the answers.
 */
import { open, readFile, rm, truncate } from 'node:fs/promises';
import * as z from 'zod/mini';
import { geocodeAnswerSchema } from '../lock.ts';
import type { GeocodeOutcome } from '../provider.ts';

export interface AnswerJournal {
  /** What is known already, by key. */
  readonly outcomes: ReadonlyMap<string, GeocodeOutcome>;
  /** Returns once the lines are on disk. */
  append(outcomes: ReadonlyMap<string, GeocodeOutcome>): Promise<void>;
  /** Call it after the lock file is written. */
  remove(): Promise<void>;
}

const REFUSALS = ['geocoder.low-score', 'geocoder.contradiction', 'geocoder.not-found'] as const;

const lineSchema = z.strictObject({
  key: z.string(),
  outcome: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), answer: geocodeAnswerSchema }),
    z.strictObject({ ok: z.literal(false), code: z.enum(REFUSALS), detail: z.string() }),
  ]),
});

/** Where the journal of a lock file stands: beside it, so that both are on one disk. */
export function journalPath(lockFile: string): string {
  return `${lockFile}.partial.jsonl`;
}

/** Opens a journal, empty when there is none; lines that cannot be read are asked again. */
export async function openJournal(file: string): Promise<AnswerJournal> {
  const outcomes = new Map(await readJournal(file));
  return {
    outcomes,
    append: async (added) => {
      await appendLines(file, added);
      for (const [key, outcome] of added) outcomes.set(key, outcome);
    },
    remove: () => rm(file, { force: true }),
  };
}

async function readJournal(file: string): Promise<[string, GeocodeOutcome][]> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const whole = bytes.lastIndexOf('\n') + 1;
  // A kill may cut the last line: what follows must not be glued to it.
  if (whole < bytes.length) await truncate(file, whole);
  return bytes.subarray(0, whole).toString('utf8').split('\n').flatMap(readLine);
}

function readLine(line: string): [string, GeocodeOutcome][] {
  try {
    const result = lineSchema.safeParse(JSON.parse(line));
    return result.success ? [[result.data.key, result.data.outcome]] : [];
  } catch {
    // Not JSON: the address is asked again, which costs one row of a lot.
    return [];
  }
}

async function appendLines(file: string, outcomes: ReadonlyMap<string, GeocodeOutcome>): Promise<void> {
  const lines = [...outcomes].map(([key, outcome]) => `${JSON.stringify({ key, outcome })}\n`);
  const handle = await open(file, 'a');
  try {
    await handle.writeFile(lines.join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
