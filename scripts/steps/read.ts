/** First step of the build: files named by source cards → rows of text, each with its place. */
import type { Issue } from '#domain/issue.ts';
import { readCsv } from '../lib/sources/csv-source.ts';
import { readGeojson } from '../lib/sources/geojson-source.ts';
import { missingFileIssue, reasonOf, unreadableIssue } from '../lib/sources/io-issues.ts';
import {
  type FileRows,
  type RawRow,
  type ReadContext,
  type ReadResult,
  type SourceFile,
  unread,
} from '../lib/sources/raw-row.ts';
import { readXlsx } from '../lib/sources/xlsx-source.ts';

export { createReadContext } from '../lib/sources/read-context.ts';
export { loadSourceCards } from './read-cards.ts';
export type { RawRow, ReadContext, ReadResult, SourceFile };

/**
 * Reads the files of several cards, in the order of the ids of the cards.
 *
 * Every line of a file that holds text is in a row, in `rejected` with an issue on it, or in a file that
 * was not read (`read: false`) with an issue saying why; lines after a `file.format` issue that has a line
 * were not read either. Only blank lines and rows of empty cells are passed over.
 * Data never throws; an error of the context without a system code does.
 */
export async function readSources(files: readonly SourceFile[], context: ReadContext): Promise<ReadResult> {
  const result: ReadResult = { rows: [], issues: [], sources: [] };
  const sorted = [...files].sort((a, b) => (a.card.id < b.card.id ? -1 : a.card.id > b.card.id ? 1 : 0));
  for (const file of sorted) {
    const { rows, issues, rejected, read } = await readSource(file, context);
    // A spread of 100,000 arguments would overflow the stack.
    for (const row of rows) result.rows.push(row);
    for (const issue of issues) result.issues.push(issue);
    result.sources.push({ id: file.card.id, rows: rows.length, read, rejected });
  }
  return result;
}

async function readSource({ card, path, cardPath }: SourceFile, context: ReadContext): Promise<FileRows> {
  let bytes: Uint8Array;
  try {
    const size = await context.fileSize(path);
    const issue = sizeIssue(size, path, context);
    if (issue !== undefined) return unread(issue);
    bytes = await context.readBytes(path);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return unread(await missingFileIssue(path, cardPath, context));
    return unread(unreadableIssue(path, error));
  }
  switch (card.format) {
    case 'csv':
      return readCsv(bytes, card, path, context);
    case 'geojson':
      return readGeojson(bytes, card, path, context);
    case 'xlsx':
      return readXlsx(bytes, card, path, context);
  }
}

function sizeIssue(size: number, file: string, { maxFileBytes }: ReadContext): Issue | undefined {
  if (size === 0) {
    const hint = 'save the file again from the spreadsheet, or delete its source card';
    return {
      code: 'file.empty',
      place: { file },
      value: '0 bytes',
      expected: 'a header line and rows',
      hint,
    };
  }
  if (size <= maxFileBytes) return undefined;
  return {
    code: 'file.too-large',
    place: { file },
    value: `${size} bytes`,
    expected: `at most ${maxFileBytes} bytes`,
    hint: 'split the file in several, each with its source card',
  };
}
