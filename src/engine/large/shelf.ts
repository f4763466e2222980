/**
 * The files of a large edition that are here. The engine asks as if all were; what is missing stops it with a list of
 * what to fetch, and the same question is asked again: no answer is ever made from a part of what it needs.
 */

/** Files without which a question cannot be answered. */
export class MissingFiles extends Error {
  override readonly name = 'MissingFiles';
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super(`not fetched yet: ${files.join(', ')}`);
    this.files = files;
  }
}

export class Shelf {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #read = new Map<string, unknown>();

  put(file: string, bytes: Uint8Array): void {
    this.#bytes.set(file, bytes);
  }

  /** Throws `MissingFiles` with all of those that are not here. */
  demand(files: Iterable<string>): void {
    const missing = [...new Set(files)].filter((file) => !this.#bytes.has(file) && !this.#read.has(file));
    if (missing.length > 0) throw new MissingFiles(missing);
  }

  /** A file as it is decoded, once. Throws `MissingFiles`. */
  read<T>(file: string, decode: (bytes: Uint8Array) => T): T {
    if (this.#read.has(file)) return this.#read.get(file) as T;
    const bytes = this.#bytes.get(file);
    if (bytes === undefined) throw new MissingFiles([file]);
    const read = decode(bytes);
    this.#read.set(file, read);
    this.#bytes.delete(file);
    return read;
  }
}

/** Answers once everything that the answer needs has been fetched. Rejects with what `fetch` rejects with. */
export async function answerFrom<T>(
  shelf: Shelf,
  fetch: (file: string) => Promise<Uint8Array>,
  answer: () => T,
): Promise<T> {
  for (;;) {
    try {
      return answer();
    } catch (error) {
      if (!(error instanceof MissingFiles)) throw error;
      await Promise.all(error.files.map(async (file) => shelf.put(file, await fetch(file))));
    }
  }
}
