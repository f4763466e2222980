/** JSON files of the data folder: parsed, or the place where they break. */
import type { Issue } from '#domain/issue.ts';
import { decodeText } from './decode.ts';
import { excerpt } from './did-you-mean.ts';
import { findJsonFault } from './json-position.ts';
import { sniffBinary, sniffMarkup } from './sniff.ts';

/** Parses the bytes of a JSON file; the issue says the line and the column where it breaks. */
export function parseJsonFile(
  bytes: Uint8Array,
  file: string,
): { ok: true; value: unknown; text: string } | { ok: false; issue: Issue } {
  const binary = sniffBinary(bytes);
  if (binary !== undefined) return { ok: false, issue: wrongFormat(file, binary) };
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { line, found, expected, hint } = decoded.fault;
    return {
      ok: false,
      issue: { code: 'file.encoding', place: { file, line }, value: found, expected, hint },
    };
  }
  const { text } = decoded;
  if (text.trim() === '') return { ok: false, issue: blankIssue(file) };
  try {
    return { ok: true, value: JSON.parse(text), text };
  } catch (error) {
    const markup = sniffMarkup(text);
    const other = markup === undefined || markup === 'JSON' ? undefined : markup;
    if (other !== undefined) return { ok: false, issue: wrongFormat(file, other) };
    return { ok: false, issue: syntaxIssue(text, file, error) };
  }
}

/** JSON of a value for a message; what is nested too deeply for the stack is named so. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch (error) {
    if (error instanceof RangeError) return '(nested too deeply)';
    throw error;
  }
}

function syntaxIssue(text: string, file: string, error: unknown): Issue {
  const fault = findJsonFault(text);
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'file.format',
    place: { file, ...(fault === undefined ? {} : { line: fault.line, column: fault.column }) },
    value: excerpt(fault?.found ?? message),
    expected: fault?.expected ?? 'JSON',
    hint: 'the file is not JSON from here on: a comma, a quote or a bracket is missing or too many',
  };
}

function wrongFormat(file: string, what: string): Issue {
  const hint = 'set the "format" of the source card to what the file is, or export it again';
  return { code: 'file.format', place: { file }, value: what, expected: 'JSON text', hint };
}

function blankIssue(file: string): Issue {
  const hint = 'export the file again, or delete it';
  return { code: 'file.empty', place: { file }, value: 'it has no text', expected: 'JSON text', hint };
}
