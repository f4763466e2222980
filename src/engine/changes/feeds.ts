/** Entries as an Atom feed (RFC 4287) and as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import { escapeText } from '../embed/html-tags.ts';

export interface FeedEntry {
  /** Absolute and for ever the same: `urn:uuid:…`. */
  id: string;
  title: string;
  text: string;
  /** Date of the edition, `YYYY-MM-DD`. */
  date: string;
  tags: readonly string[];
  /** Of the page about it: whole, or relative to the feed. */
  link: string;
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  language: string;
  author: string;
  /** Whole when the place of publication is known; else relative to the feed. */
  page: string;
  atom: string;
  json: string;
  /** Of the newest edition, which has no entry when it changed nothing here. */
  updated: string;
  entries: readonly FeedEntry[];
}

export function atomFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `  <id>${xml(feed.id)}</id>`,
    `  <title>${xml(feed.title)}</title>`,
    `  <subtitle>${xml(feed.subtitle)}</subtitle>`,
    `  <updated>${instant(feed.updated)}</updated>`,
    `  <author><name>${xml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(feed.atom)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(feed.page)}"/>`,
    ...feed.entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry({ id, title, text, date, tags, link }: FeedEntry): string {
  return [
    '  <entry>',
    `    <id>${xml(id)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <updated>${instant(date)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${xml(link)}"/>`,
    ...tags.map((tag) => `    <category term="${xml(tag)}"/>`),
    `    <summary>${xml(text)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** Relative addresses mean nothing in JSON: they are left out. */
export function jsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...whole('home_page_url', feed.page),
    ...whole('feed_url', feed.json),
    description: feed.subtitle,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, title, text, date, tags, link }) => ({
      id,
      ...whole('url', link),
      title,
      content_text: text,
      date_published: instant(date),
      tags,
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function whole(name: string, address: string): Record<string, string> {
  return URL.canParse(address) ? { [name]: address } : {};
}

function instant(date: string): string {
  return `${date}T00:00:00Z`;
}

/** Text or attribute; what XML 1.0 has no place for is left out. */
function xml(text: string): string {
  return escapeText(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}
