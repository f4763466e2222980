/** BAN as the build uses it: answers go to the lock file, what an interrupted run had learnt is kept. */
import { rename, writeFile } from 'node:fs/promises';
import { CommandError, EXIT_IO, EXIT_USAGE, ioError, usageError } from '../lib/errors.ts';
import { GeocoderError } from './ban/errors.ts';
import { geocodeWithBan } from './ban/geocode-with-ban.ts';
import { journalPath, openJournal } from './ban/journal.ts';
import { type GeocodingLock, lockAnswers, serializeLock } from './lock.ts';
import type { GeocodeOutcome, GeocodeRequest } from './provider.ts';

export interface BanAsker {
  ask(requests: readonly GeocodeRequest[]): Promise<Map<string, GeocodeOutcome>>;
  /** Writes the accepted answers to the lock file, then forgets the journal. */
  save(): Promise<void>;
}

export interface BanAskerOptions {
  lock: GeocodingLock;
  lockPath: string;
  /** Day of the answers, `YYYY-MM-DD`. */
  date: string;
  /** Base address of the service; the public one by default. */
  url?: string;
  onProgress(done: number, total: number): void;
}

export async function createBanAsker(options: BanAskerOptions): Promise<BanAsker> {
  const { lock, lockPath, date, url, onProgress } = options;
  if (url !== undefined && !/^https?:\/\//.test(url)) {
    throw usageError(
      `--geocoder-url ${JSON.stringify(url)}: expected an address that begins with https:// or http://`,
    );
  }
  const journal = await openJournal(journalPath(lockPath)).catch((error: unknown) => {
    throw ioError(`${journalPath(lockPath)} cannot be read`, error);
  });
  let answers = new Map<string, GeocodeOutcome>();
  return {
    async ask(requests) {
      const asking = geocodeWithBan(requests, {
        ...(url !== undefined && { url }),
        resume: journal,
        onProgress: ({ done, total }) => onProgress(done, total),
      });
      answers = await asking.catch((error: unknown) => {
        throw withResume(error, journal.outcomes.size);
      });
      return answers;
    },
    async save() {
      await writeFileAtomically(lockPath, serializeLock(lockAnswers(lock, answers, date)));
      await journal.remove();
    },
  };
}

function withResume(error: unknown, kept: number): unknown {
  if (!(error instanceof GeocoderError)) return error;
  const resume = kept === 0 ? '' : `; ${kept} answer(s) are kept: the same command goes on from there`;
  return new CommandError(error.kind === 'configuration' ? EXIT_USAGE : EXIT_IO, error.message + resume, {
    cause: error,
  });
}

async function writeFileAtomically(path: string, text: string): Promise<void> {
  try {
    await writeFile(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
  } catch (error) {
    throw ioError(`${path} cannot be written`, error);
  }
}
