/** Reads a snippet, or a page with one in it: what is wrong with it, and the snippet that would work. */
import type { EmbedParameters } from '#domain/embed-parameters.ts';
import { accentPalette } from '#engine/color/accent.ts';
import { parseHexColor } from '#engine/color/hex-color.ts';
import { checkParameters, type KnownIds, type ParameterFault } from './check-parameters.ts';
import { readTags, type Tag, unescapeText } from './html-tags.ts';
import { type SnippetForm, snippetOf } from './snippets.ts';

export type SnippetFault =
  | ParameterFault
  | {
      code:
        | 'none'
        | 'escaped'
        | 'quotes'
        | 'script-missing'
        | 'script-elsewhere'
        | 'script-twice'
        | 'self-closed'
        | 'unclosed'
        | 'height-unreserved'
        | 'link-missing'
        | 'iframe-elsewhere'
        | 'iframe-title'
        | 'policy-script'
        | 'policy-frame'
        | 'accent';
      /** What was found, such as an address. */
      value?: string;
      /** What to put in its place. */
      meant?: string;
    };

export interface Diagnosis {
  faults: SnippetFault[];
  /** How many maps were found. */
  maps: number;
  /** The first map as it should be written; missing when there is none. */
  mended: string | undefined;
}

/** More than a page needs: what is beyond is not read. */
const MAX_LENGTH = 500_000;

/** Looks at what was pasted; `root` is where the site is published, `known` the ids of its directory. */
export function diagnose(pasted: string, root: URL, known: KnownIds): Diagnosis {
  const faults: SnippetFault[] = [];
  const tags = readTags(asHtml(pasted.slice(0, MAX_LENGTH), faults));
  const elements = tags.filter(({ name, closing }) => name === 'mapster-map' && !closing);
  const frames = tags.filter((tag) => tag.name === 'iframe' && !tag.closing && isOurs(tag, root));
  const [element] = elements;
  const [frame] = frames;
  const maps = elements.length + frames.length;
  checkPolicy(tags, root, element !== undefined, faults);
  if (element) {
    checkScript(tags, root, faults);
    checkElement(element, tags, faults);
    return { faults, maps, mended: mend('element', element.attributes, root, known, faults) };
  }
  if (!frame) return { faults: [...faults, { code: 'none' }], maps, mended: undefined };
  return { faults, maps, mended: mendFrame(frame, root, known, faults) };
}

/** The text as markup: word processors bend its quotes, editors that show it escape it. */
function asHtml(text: string, faults: SnippetFault[]): string {
  const isEscaped = /&lt;(?:mapster-map|iframe|script)/i.test(text) && !/<(?:mapster-map|iframe)/i.test(text);
  if (isEscaped) faults.push({ code: 'escaped' });
  const html = isEscaped ? unescapeText(text) : text;
  const bent = /=\s*[“”„«»″]/;
  if (!bent.test(html)) return html;
  faults.push({ code: 'quotes' });
  return html.replace(/[“”„«»″]/g, '"').replace(/"[ \u00a0]+(?=[^"=<>]*[ \u00a0]+"[ />])/g, '"');
}

function isOurs({ attributes }: Tag, root: URL): boolean {
  const src = attributes.get('src') ?? '';
  return src.startsWith(root.href) || /\/embed\/(?:[?#]|$)/.test(src);
}

function checkScript(tags: readonly Tag[], root: URL, faults: SnippetFault[]): void {
  const right = new URL('embed.js', root).href;
  const scripts = tags.filter(({ name, closing }) => name === 'script' && !closing);
  const addresses = scripts.flatMap(({ attributes }) => attributes.get('src') ?? []);
  const own = addresses.filter((src) => src.replace(/[?#].*/, '') === right);
  const other = addresses.find((src) => /embed[^/]*\.js|\/embed\/?$/.test(src));
  if (own.length === 0 && other !== undefined)
    faults.push({ code: 'script-elsewhere', value: other, meant: right });
  else if (own.length === 0) faults.push({ code: 'script-missing', meant: right });
  if (own.length > 1) faults.push({ code: 'script-twice' });
}

function checkElement({ selfClosed, attributes }: Tag, tags: readonly Tag[], faults: SnippetFault[]): void {
  const closed = tags.findIndex(({ name, closing }) => name === 'mapster-map' && closing);
  const opened = tags.findIndex(({ name, closing }) => name === 'mapster-map' && !closing);
  if (selfClosed) faults.push({ code: 'self-closed' });
  else if (closed < 0) faults.push({ code: 'unclosed' });
  const inside = closed < 0 ? [] : tags.slice(opened, closed);
  if (!inside.some(({ name }) => name === 'a')) faults.push({ code: 'link-missing' });
  if (!/height/.test(attributes.get('style') ?? '')) faults.push({ code: 'height-unreserved' });
}

function mendFrame(frame: Tag, root: URL, known: KnownIds, faults: SnippetFault[]): string {
  const src = frame.attributes.get('src') ?? '';
  if (!src.startsWith(root.href)) faults.push({ code: 'iframe-elsewhere', value: src, meant: root.href });
  if (!frame.attributes.get('title')) faults.push({ code: 'iframe-title' });
  const url = URL.canParse(src, root.href) ? new URL(src, root.href) : root;
  const given = new Map(url.searchParams);
  for (const own of ['host', 'v']) given.delete(own);
  if (url.pathname.includes('/en/embed')) given.set('lang', 'en');
  const height = frame.attributes.get('height');
  if (height) given.set('height', height);
  return mend('iframe', given, root, known, faults);
}

function mend(
  form: SnippetForm,
  given: ReadonlyMap<string, string>,
  root: URL,
  known: KnownIds,
  faults: SnippetFault[],
): string {
  const checked = checkParameters(given, known);
  faults.push(...checked.faults, ...accentFault(checked.parameters));
  return snippetOf(form, root, checked.parameters);
}

/** Not wrong: the map uses a shade that can be read, and the partner is told which. */
function accentFault({ accent }: EmbedParameters): SnippetFault[] {
  const color = parseHexColor(accent ?? '');
  const shades = color === undefined ? undefined : accentPalette(color).light;
  return shades?.mended ? [{ code: 'accent', value: color ?? '', meant: shades.accent }] : [];
}

/** A policy written in the page; one that the server sends is not in its HTML. */
function checkPolicy(tags: readonly Tag[], root: URL, usesScript: boolean, faults: SnippetFault[]): void {
  const meta = tags.find(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  if (!meta) return;
  const policy = directivesOf(meta.attributes.get('content') ?? '');
  const allows = (...names: string[]) => {
    const sources = names.map((name) => policy.get(name)).find((found) => found !== undefined);
    return (
      sources === undefined ||
      sources.some((source) => source === '*' || source === root.protocol || covers(source, root))
    );
  };
  if (usesScript && !allows('script-src-elem', 'script-src', 'default-src')) {
    faults.push({ code: 'policy-script', meant: `script-src ${root.origin}` });
  }
  if (!allows('frame-src', 'child-src', 'default-src')) {
    faults.push({ code: 'policy-frame', meant: `frame-src ${root.origin}` });
  }
}

function directivesOf(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

function covers(source: string, root: URL): boolean {
  return source === root.origin || source === root.host || source.startsWith(`${root.origin}/`);
}
