/** Words for a file that cannot be had. */
import type { Issue } from '#domain/issue.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ReadContext } from './raw-row.ts';

/** Code of a system error, `ENOENT`; an error without one is a mistake of this program and is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** Issue of a file that is not there, with the nearest name of its folder. */
export async function missingFileIssue(
  path: string,
  cardPath: string | undefined,
  context: ReadContext,
): Promise<Issue> {
  const cut = path.lastIndexOf('/');
  const folder = cut < 0 ? '.' : path.slice(0, cut) || '/';
  const name = path.slice(cut + 1);
  const others = await context.listFiles(folder).catch((error: unknown) => (reasonOf(error) ? [] : []));
  const hint = didYouMean(name, others, 'put the file there, or correct the path');
  const expected = cardPath === undefined ? 'a file' : `a file, that ${cardPath} names`;
  return { code: 'file.missing', place: { file: path }, value: name, expected, hint };
}

/** Issue of a file that is there and cannot be read. */
export function unreadableIssue(path: string, error: unknown): Issue {
  const reason = reasonOf(error);
  const value = reason === 'EISDIR' ? 'a folder' : reason;
  const hint = 'check the path and the permissions of the file';
  return { code: 'file.unreadable', place: { file: path }, value, expected: 'a file that can be read', hint };
}
