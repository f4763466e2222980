/** The tags of an HTML text, read without building anything of it: what a person pastes is looked at, never run. */

export interface Tag {
  /** In lower case. */
  name: string;
  closing: boolean;
  selfClosed: boolean;
  /** Names in lower case; the first of two that are the same. */
  attributes: ReadonlyMap<string, string>;
}

const NAME = /[a-z][a-z0-9-]*/iy;
const ATTRIBUTE = /\s*([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
const MAX_TAGS = 5000;

/** Every tag in its order; what is none is skipped. Linear in the length of the text. */
export function readTags(text: string): Tag[] {
  const tags: Tag[] = [];
  let at = text.indexOf('<');
  while (at >= 0 && tags.length < MAX_TAGS) {
    const end = text.startsWith('<!--', at) ? skipComment(text, at) : readTag(text, at, tags);
    at = text.indexOf('<', end);
  }
  return tags;
}

function skipComment(text: string, at: number): number {
  const end = text.indexOf('-->', at + 4);
  return end < 0 ? text.length : end + 3;
}

/** Reads one tag and gives the place after it. */
function readTag(text: string, at: number, tags: Tag[]): number {
  const closing = text[at + 1] === '/';
  NAME.lastIndex = at + (closing ? 2 : 1);
  const [name] = NAME.exec(text) ?? [];
  if (name === undefined) return at + 1;
  const attributes = new Map<string, string>();
  let place = NAME.lastIndex;
  let selfClosed = false;
  while (place < text.length && text[place] !== '>') {
    ATTRIBUTE.lastIndex = place;
    const found = ATTRIBUTE.exec(text);
    selfClosed = found === null && text[place] === '/';
    if (found === null) place += 1;
    else {
      place = ATTRIBUTE.lastIndex;
      const [, key = '', double, single, bare] = found;
      const lower = key.toLowerCase();
      if (!attributes.has(lower)) attributes.set(lower, unescapeText(double ?? single ?? bare ?? ''));
    }
  }
  tags.push({ name: name.toLowerCase(), closing, selfClosed, attributes });
  return place + 1;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Text as an editor that shows it has escaped it, back to what was written. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** A value as it stands in an attribute between double quotes, or in text. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
