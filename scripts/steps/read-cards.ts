/** Source cards of a data folder: `sources/*.json`. */
import type { Issue, Place } from '#domain/issue.ts';
import type { SourceCard } from '#domain/source-card.ts';
import { missingFileIssue, reasonOf, unreadableIssue } from '../lib/sources/io-issues.ts';
import { parseJsonFile } from '../lib/sources/json-file.ts';
import { parseSourceCard } from '../lib/sources/parse-card.ts';
import type { ReadContext, SourceFile } from '../lib/sources/raw-row.ts';

const MAX_CARD_BYTES = 1_000_000;

interface LoadedCards {
  /** Sound cards, in the order of their files; all problems of the others are in `issues`. */
  cards: SourceFile[];
  issues: Issue[];
}

/**
 * Loads the cards of a data folder. Their files are relative to that folder and never outside of it.
 * @param dataDir as the person gave it: issues show paths that start with it.
 */
export async function loadSourceCards(dataDir: string, context: ReadContext): Promise<LoadedCards> {
  const root = dataDir.replace(/[\\/]+$/, '');
  const folder = `${root}/sources`;
  const loaded: LoadedCards = { cards: [], issues: [] };
  const names = await listCards(folder, loaded.issues, context);
  for (const name of names) {
    const path = `${folder}/${name}`;
    const { card, issues } = await loadCard(path, context);
    loaded.issues.push(...issues);
    if (card === undefined) continue;
    const twin = loaded.cards.find((other) => other.card.id === card.id);
    if (twin === undefined) loaded.cards.push({ card, path: `${root}/${card.file}`, cardPath: path });
    else loaded.issues.push(duplicateId(card.id, path, twin.cardPath ?? ''));
  }
  return loaded;
}

async function listCards(folder: string, issues: Issue[], context: ReadContext): Promise<string[]> {
  const place: Place = { file: folder };
  const expected = 'at least one source card, *.json';
  const hint = 'give the data folder with --data: the one that holds "sources"';
  try {
    const found = (await context.listFiles(folder)).filter((name) => name.endsWith('.json'));
    if (found.length === 0)
      issues.push({ code: 'file.missing', place, value: 'no source card', expected, hint });
    return found;
  } catch (error) {
    const value = reasonOf(error) === 'ENOENT' ? 'no such folder' : reasonOf(error);
    issues.push({ code: 'file.missing', place, value, expected, hint });
    return [];
  }
}

async function loadCard(path: string, context: ReadContext): Promise<{ card?: SourceCard; issues: Issue[] }> {
  let bytes: Uint8Array;
  try {
    const size = await context.fileSize(path);
    if (size > MAX_CARD_BYTES) return { issues: [tooLarge(path, size)] };
    bytes = await context.readBytes(path);
  } catch (error) {
    const missing = reasonOf(error) === 'ENOENT';
    return {
      issues: [missing ? await missingFileIssue(path, undefined, context) : unreadableIssue(path, error)],
    };
  }
  const parsed = parseJsonFile(bytes, path);
  if (!parsed.ok) return { issues: [{ ...parsed.issue, code: cardCode(parsed.issue) }] };
  return parseSourceCard(parsed.value, path, parsed.text);
}

/** A card that is not JSON is an invalid card; one that is not text keeps its own code. */
function cardCode({ code }: Issue): Issue['code'] {
  return code === 'file.format' ? 'source.invalid' : code;
}

function tooLarge(file: string, size: number): Issue {
  const expected = `at most ${MAX_CARD_BYTES} bytes`;
  const hint = 'a source card describes a file, it does not hold its rows';
  return { code: 'file.too-large', place: { file }, value: `${size} bytes`, expected, hint };
}

function duplicateId(id: string, file: string, other: string): Issue {
  return {
    code: 'source.duplicate-id',
    place: { file },
    field: 'id',
    value: id,
    expected: 'an id of its own for each source card',
    hint: `${other} has the same id: rename one of them`,
  };
}
