/** An HTML file of the site as the file of one case of it: its head, its content, and addresses from where it stands. */
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { escapeText } from '#engine/embed/html-tags.ts';
import { stepsUp, withHead } from './head.ts';

/** Writes a page, with the lines that are added to its head. */
export type FillTemplate = (page: PrerenderedPage, head: readonly string[]) => string;

/** What stands between two pieces of a template, from the page and the lines of its head. */
type Slot = (page: PrerenderedPage, head: readonly string[]) => string;

/**
 * Thousands of pages are made from one template: it is cut at its slots once for each depth below it.
 *
 * @param template the HTML of the page in `folder`
 */
export function createFiller(template: string, folder: string): FillTemplate {
  const known = new Map<string, readonly (string | Slot)[]>();
  return (page, head) => {
    const deeper = stepsUp(page.folder).slice(stepsUp(folder).length);
    const pieces = known.get(deeper) ?? cutAtSlots(deepen(template, deeper));
    known.set(deeper, pieces);
    return pieces.map((piece) => (typeof piece === 'string' ? piece : piece(page, head))).join('');
  };
}

/** Addresses from where the page stands. */
function deepen(template: string, deeper: string): string {
  return template.replaceAll(
    /((?:href|src|data-root|data-module)=")(\.\.?\/)/g,
    (_, start, path) => start + deeper + (deeper && path === './' ? '' : path),
  );
}

/** Each slot is the first place in the template that looks like it; what it makes stands instead of that. */
const SLOTS: readonly (readonly [place: RegExp, slotOf: (own: string) => Slot])[] = [
  [/<html/, () => (page) => `<html${dataOf(page)}`],
  [/<title>(.*)<\/title>/, (own) => (page) => `<title>${textOr(page.title, own)}</title>`],
  [
    /<meta name="description" content="([^"]*)/,
    (own) => (page) => `<meta name="description" content="${textOr(page.description, own)}`,
  ],
  [/<\/head>/, () => (page, head) => withHead('</head>', [...movedLines(page), ...head])],
  [/<div id="root"><\/div>/, () => (page) => `<div id="root">${page.html}</div>`],
];

function cutAtSlots(template: string): (string | Slot)[] {
  const found = SLOTS.flatMap(([place, slotOf]) => {
    const match = place.exec(template);
    return match === null
      ? []
      : [{ at: match.index, end: match.index + match[0].length, slot: slotOf(match[1] ?? '') }];
  }).sort((a, b) => a.at - b.at);
  const starts = [0, ...found.map(({ end }) => end)];
  return [
    ...found.flatMap(({ at, slot }, n) => [template.slice(starts[n], at), slot]),
    template.slice(starts.at(-1)),
  ];
}

function dataOf({ data }: PrerenderedPage): string {
  return Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escapeText(value)}"`)
    .join('');
}

/** A text of the page, else what the template has, which is escaped already. */
function textOr(text: string | undefined, own: string): string {
  return text === undefined ? own : escapeText(text);
}

/** Without a script and without a server that could answer 301. */
function movedLines({ folder, movedTo }: PrerenderedPage): string[] {
  if (movedTo === undefined) return [];
  const href = stepsUp(folder) + movedTo;
  return [`<meta http-equiv="refresh" content="0; url=${escapeText(href)}">`];
}
