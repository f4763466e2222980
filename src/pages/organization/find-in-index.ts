/** The field of the list of organisations: hides what has not the words, in the list as it stands in the page. */
import { fold } from '#engine/text/fold.ts';

/** Words of each row, folded once: a long list is asked at each letter. */
const foldedRows = new WeakMap<Element, string>();

/** Shows the rows that have every word, and the groups that have such a row; gives how many rows are shown. */
export function findInIndex(list: HTMLElement, words: string): number {
  const wanted = fold(words)
    .split(' ')
    .filter((word) => word !== '');
  let shown = 0;
  for (const group of list.querySelectorAll<HTMLElement>('section:has(> ul)')) {
    let rows = 0;
    for (const row of group.querySelectorAll<HTMLElement>('li:has(> svg)')) {
      row.hidden = !wanted.every((word) => wordsOf(row).includes(word));
      if (!row.hidden) rows += 1;
    }
    // A group of links is no group of organisations.
    if (group.querySelector('li > svg') !== null) group.hidden = rows === 0;
    shown += rows;
  }
  return shown;
}

function wordsOf(row: HTMLElement): string {
  const known = foldedRows.get(row) ?? fold(row.textContent ?? '');
  foldedRows.set(row, known);
  return known;
}
