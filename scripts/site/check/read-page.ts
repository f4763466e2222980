/** What an HTML file says, as far as other files have to agree with it. */
import { readTags, type Tag, unescapeText } from '#engine/embed/html-tags.ts';

export interface JsonLdBlock {
  /** Undefined for what is no JSON. */
  data: unknown;
}

export interface PageFacts {
  /** Below the root of the site, with slashes: `en/territoires/R84/index.html`. */
  file: string;
  /** Which page of the site it says it is; undefined for a document beside the data. */
  page: string | undefined;
  lang: string | undefined;
  title: string;
  /** Of `<meta name>` and `<meta property>`, all that stand there. */
  meta: Readonly<Record<string, readonly string[]>>;
  /** It only leads to another page, at once. */
  isMoved: boolean;
  canonical: readonly string[];
  /** Addresses by language. */
  alternates: Readonly<Record<string, string>>;
  /** Text of each first-level heading. */
  headings: readonly string[];
  ids: readonly string[];
  /** Addresses of links, pictures, scripts and style sheets, once each. */
  addresses: readonly string[];
  jsonLd: readonly JsonLdBlock[];
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** Elements whose `href` or `src` must lead somewhere. */
const LINKING: Readonly<Record<string, 'href' | 'src'>> = {
  a: 'href',
  link: 'href',
  img: 'src',
  script: 'src',
  iframe: 'src',
};
/** A page has more tags than a snippet: they are read part by part. */
const PART = 20_000;

export function readPage(file: string, html: string): PageFacts {
  // The text of a script is no HTML.
  const tags = allTags(html.replace(SCRIPT, '<script$1></script>'));
  const opening = tags.filter(({ closing }) => !closing);
  const named = (name: string) => opening.filter((tag) => tag.name === name).map((tag) => tag.attributes);
  const [root] = named('html');
  const links = named('link');
  return {
    file,
    page: root?.get('data-page'),
    lang: root?.get('lang'),
    title: unescapeText(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
    meta: metaOf(named('meta')),
    isMoved: named('meta').some((one) => one.get('http-equiv')?.toLowerCase() === 'refresh'),
    canonical: links.filter((one) => one.get('rel') === 'canonical').map((one) => one.get('href') ?? ''),
    alternates: Object.fromEntries(
      links.flatMap((one) => {
        const language = one.get('hreflang');
        return language === undefined ? [] : [[language, one.get('href') ?? '']];
      }),
    ),
    headings: [...html.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1>/g)].map(([, text = '']) => plain(text)),
    ids: opening.flatMap(({ attributes }) => attributes.get('id') ?? []),
    addresses: [...new Set(opening.flatMap(addressOf))],
    jsonLd: jsonLdOf(html),
  };
}

function allTags(html: string): Tag[] {
  const tags: Tag[] = [];
  for (let start = 0; start < html.length; ) {
    const bound = start + PART >= html.length ? html.length : html.lastIndexOf('<', start + PART);
    const end = bound > start ? bound : html.length;
    tags.push(...readTags(html.slice(start, end)));
    start = end;
  }
  return tags;
}

function metaOf(list: readonly ReadonlyMap<string, string>[]): Record<string, string[]> {
  const meta: Record<string, string[]> = {};
  for (const one of list) {
    const name = one.get('name') ?? one.get('property');
    if (name !== undefined) meta[name] = [...(meta[name] ?? []), one.get('content') ?? ''];
  }
  return meta;
}

function addressOf({ name, attributes }: Tag): string[] {
  const attribute = LINKING[name];
  const address = attribute && attributes.get(attribute);
  return address === undefined ? [] : [address];
}

function jsonLdOf(html: string): JsonLdBlock[] {
  return [...html.matchAll(SCRIPT)].flatMap(([, attributes = '', text = '']) =>
    attributes.includes('application/ld+json') ? [{ data: parsed(text) }] : [],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function plain(html: string): string {
  return unescapeText(html.replace(/<[^>]*>/g, '')).trim();
}
