/** Files of corrections: parsed with the schema that the page writes by. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { type Correction, correctionSchema } from '#domain/correction.ts';
import { ioError } from '../lib/errors.ts';
import { formatIssue } from '../lib/format-issue.ts';
import { schemaFaultIssue } from '../lib/schema-fault.ts';
import { parseJsonFile } from '../lib/sources/json-file.ts';

export interface CorrectionFile {
  file: string;
  correction: Correction;
}

/** @throws CommandError (I/O) when a file cannot be read; what is wrong inside is said in `problems` */
export async function readCorrections(
  files: readonly string[],
): Promise<{ corrections: CorrectionFile[]; problems: string[] }> {
  const corrections: CorrectionFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const parsed = parseJsonFile(await bytesOf(file), file);
    if (!parsed.ok) {
      problems.push(formatIssue({ ...parsed.issue, code: 'correction.invalid' }));
      continue;
    }
    const result = z.safeParse(correctionSchema, parsed.value);
    if (result.success) corrections.push({ file, correction: result.data });
    else {
      for (const fault of result.error.issues)
        problems.push(
          formatIssue(schemaFaultIssue(fault, parsed.value, parsed.text, file, 'correction.invalid')),
        );
    }
  }
  return { corrections, problems };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw ioError(`${file} cannot be read`, error);
  }
}
