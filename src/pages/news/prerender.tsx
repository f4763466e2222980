/** The page of what changed as a file, and its feeds: of everything, of each region, of each sector. */
import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import * as z from 'zod/mini';
import { type ChangesFile, changesFileSchema, type EditionChanges } from '#domain/changes.ts';
import type { Language } from '#domain/language.ts';
import type { PrerenderedPage, SiteFile } from '#domain/prerendered-page.ts';
import { atomFeed, type Feed, type FeedEntry, jsonFeed } from '#engine/changes/feeds.ts';
import { type ChangeFilters, filterEditions } from '#engine/changes/filter-changes.ts';
import { changeDetails, changeIdentity } from '#ui/changes/change-words.ts';
import { loadNewsWords } from '#ui/i18n/news-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily, PageLanguage, SiteContent } from '../page-family.ts';
import { feedPaths } from './feed-paths.ts';
import { NewsFrame } from './news-frame.tsx';
import { NewsSheet } from './news-sheet.tsx';

/** Where the site will be published, when the build is told; elsewhere the feeds are relative to themselves. */
const ADDRESS: string | undefined = import.meta.env.VITE_SITE_ADDRESS || undefined;
/** Of one feed: a reader keeps what it has seen. */
const MOST_ENTRIES = 300;

interface News extends SiteContent {
  file: ChangesFile;
}

export const newsFamily: PageFamily = {
  loadWords: loadNewsWords,
  open: async (content) => {
    const news = {
      ...content,
      file: z.parse(changesFileSchema, await content.readJson('data/changes.json')),
    };
    return {
      pages: (language) => [newsPage(news, language)],
      files: (language) => feedFiles(news, language),
    };
  },
};

function newsPage(news: News, { language, i18n, vocabulary }: PageLanguage): PrerenderedPage {
  const { manifest, taxonomy, territories, file } = news;
  const address = addressOf(news, 'news', language);
  const root = rootFrom(address.folder);
  return {
    ...address,
    data: {},
    html: renderToStaticMarkup(
      <TranslatorProvider translator={i18n}>
        <NewsFrame root={root} edition={{ count: manifest.counts.active, date: manifest.edition }}>
          <NewsSheet {...{ root, file, taxonomy, territories, vocabulary }} filters={{}} />
        </NewsFrame>
      </TranslatorProvider>,
    ),
  };
}

/** `en/nouveautes/`. */
function folderOf(news: News, language: Language): string {
  return addressOf(news, 'news', language).folder;
}

function* feedFiles(news: News, page: PageLanguage): Generator<SiteFile> {
  const { territories, taxonomy } = news;
  const folder = folderOf(news, page.language);
  const scopes: [ChangeFilters, string | undefined][] = [
    [{}, undefined],
    ...territories.regions.map(({ code, name }): [ChangeFilters, string] => [{ territory: code }, name]),
    ...taxonomy.sectors.map(({ id }): [ChangeFilters, string] => [
      { sector: id },
      page.vocabulary.sector(id),
    ]),
  ];
  for (const [scope, what] of scopes) {
    const feed = feedOf(news, page, scope, what);
    const paths = feedPaths(scope);
    yield { path: folder + paths.atom, content: atomFeed(feed) };
    yield { path: folder + paths.json, content: jsonFeed(feed) };
  }
}

function feedOf(news: News, page: PageLanguage, scope: ChangeFilters, what: string | undefined): Feed {
  const { language, i18n } = page;
  const { t, publication } = i18n;
  const folder = folderOf(news, language);
  const paths = feedPaths(scope);
  // From a feed below the page, or beside it, back to the place of publication.
  const up = '../'.repeat((folder + paths.atom).split('/').length - 1);
  const place = ADDRESS ?? up;
  const query = Object.values(scope).length === 0 ? '' : `?${scopeQuery(scope)}`;
  return {
    id: urn([publication.name, language, scopeQuery(scope)]),
    title: what === undefined ? t('news.feed.title') : t('news.feed.titled', { what }),
    subtitle: t('news.lead'),
    language,
    author: publication.name,
    page: place + folder + query,
    atom: place + folder + paths.atom,
    json: place + folder + paths.json,
    updated: news.manifest.edition,
    entries: filterEditions(news.file, scope)
      .flatMap((edition) => entriesOf(news, page, scope, edition, place))
      .slice(0, MOST_ENTRIES),
  };
}

function entriesOf(
  news: News,
  { language, i18n, vocabulary }: PageLanguage,
  scope: ChangeFilters,
  { edition, previous, changes }: EditionChanges,
  place: string,
): FeedEntry[] {
  const { t, date, publication } = i18n;
  const root = { pathname: place };
  if (previous === undefined) {
    // Later editions have taken its place in the data: how many it held of a part is told while it is the only one.
    const isAlone = news.file.editions.length === 1;
    if (!isAlone) return [];
    return [
      {
        id: urn([publication.name, language, scopeQuery(scope), edition, 'first']),
        title: t('news.entry.first', { count: countIn(news, scope) }),
        text: t('news.entry.first.text', { date: date(edition) }),
        date: edition,
        tags: [],
        link: place + folderOf(news, language),
      },
    ];
  }
  return changes.map((change) => ({
    id: urn([publication.name, language, edition, change.type, change.id]),
    title: t(`news.entry.${change.type}`, { name: change.name }),
    text: [changeIdentity(change, { vocabulary }), ...changeDetails(change, i18n, { vocabulary })].join('. '),
    date: edition,
    tags: [t(`news.type.${change.type}`), ...change.sectors.map(vocabulary.sector)],
    link:
      change.type === 'removed'
        ? place + folderOf(news, language)
        : organizationHref(root, change.id, language),
  }));
}

function countIn({ records }: News, { territory, sector }: ChangeFilters): number {
  return records.filter(
    (record) =>
      (territory === undefined || record.territory.region === territory) &&
      (sector === undefined || record.sectors.includes(sector)),
  ).length;
}

function scopeQuery({ territory, sector }: ChangeFilters): string {
  if (territory !== undefined) return `in=${territory}`;
  return sector === undefined ? '' : `sector=${sector}`;
}

/** The same thing has the same name in every build, wherever it is published (RFC 9562, version 8). */
function urn(parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\0')).digest('hex');
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}
