/** The HTML of each page of the site, made from the one file that the project has: `index.html`. */
import type { Language } from '#domain/language.ts';
import type { Site } from '#domain/site.ts';
import { escapeText } from '#engine/embed/html-tags.ts';
import { firstRows } from '../first-rows.ts';
import { withHead } from '../head.ts';
import { oembedLink } from '../oembed.ts';
import { TOUCH_ICON_FILE } from '../offline/app-icons.ts';
import { manifestFile } from '../offline/app-manifest.ts';
import { type PageHead, type PublishedSite, publicationOf } from '../publication.ts';
import { pagePolicy } from '../security-policy.ts';

/** One page of the site in one language. */
export interface PageAddress {
  page: keyof NonNullable<Site['pages']>;
  language: Language;
  /** Below the place of publication, such as `en/comparer/`. */
  folder: string;
  head: PageHead;
  /** What the entry opens the page with, from the root of the project: `src/pages/compare/open-page.tsx`. */
  module: string;
}

/** What all pages are made with. */
export interface PageSetting {
  published: PublishedSite;
  /** The Content-Security-Policy that the file has by now, if any. */
  policy: string;
  /** Where the site will be published, when the build is told. */
  siteAddress: URL | undefined;
  /** Folder of the directory, and title of its framed map. */
  directoryFolder: (language: Language) => string;
  frameTitle: (language: Language) => string;
  /** False for a site that is not kept for reading without network. */
  isOfflineOn: boolean;
}

/**
 * The HTML of an address: its own language, title and description, and relative addresses that lead to the root.
 *
 * @param html built from `index.html`, with relative addresses from the root
 * @param build name of the build; empty in development, where there is neither worker nor icon
 */
export function toPage(html: string, address: PageAddress, setting: PageSetting, build: string): string {
  const { page, language, folder, head } = address;
  const { published, policy, directoryFolder } = setting;
  const site = escapeText(JSON.stringify(publicationOf(published, language)));
  const up = '../'.repeat(folder.split('/').length - 1);
  // Functions: what people write may hold the signs that a replacement text takes for its own.
  const own = withApp(ownLinks(html, published), address, setting, build)
    .replace(/<html lang="fr"([^>]*)>/, (_, root) => {
      return `<html lang="${language}" data-page="${page}"${root} data-site="${site}">`;
    })
    .replace(/<title>.*<\/title>/, () => `<title>${escapeText(head.title)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start) => start + escapeText(head.description))
    .replace(/<noscript>[\s\S]*<\/noscript>/, () => noscript(published.site.name, language))
    .replace('<p id="starting"></p>', () => starting(language, directoryFolder(language)))
    .replace(policy, () => pagePolicy(policy, page))
    .replaceAll(/((?:href|src|data-root|data-module)=")\.\//g, `$1${up || './'}`);
  if (page === 'embed') return withOembed(toFrame(own, language, up, setting), language, setting);
  if (page === 'directory') return withOembed(own, language, setting);
  return page === 'news' ? withFeeds(own, head.title) : own;
}

/** The icon and the colours of the publication, where it has its own. */
function ownLinks(html: string, { site, hasStyle }: PublishedSite): string {
  const icon = site.logo === undefined ? './favicon.svg' : './data/logo.svg';
  const style = hasStyle ? '\n    <link rel="stylesheet" href="./data/site.css" />' : '';
  return html.replace(
    'href="./favicon.svg" type="image/svg+xml" />',
    `href="${icon}" type="image/svg+xml" />${style}`,
  );
}

/** What tells the page that it may be installed and kept, and how. The framed page says nothing of it. */
function withApp(
  html: string,
  { page, language }: PageAddress,
  { published, isOfflineOn }: PageSetting,
  build: string,
): string {
  if (page === 'embed' || build === '') return html;
  const { edition } = published.site;
  const kept = `${isOfflineOn ? ` data-build="${build}"` : ''} data-edition="${edition}"`;
  const links = [
    `<link rel="manifest" href="./${manifestFile(language)}" />`,
    `<link rel="apple-touch-icon" href="./${TOUCH_ICON_FILE}" />`,
  ];
  return withHead(
    html.replace(' data-root=', (root) => kept + root),
    links,
  );
}

const STARTING: Readonly<Record<Language, readonly [late: string, list: string]>> = {
  fr: ['Cette page ne démarre pas. Rechargez-la dans un instant, ou parcourez', 'la liste des organismes'],
  en: ['This page does not start. Reload it in a moment, or browse', 'the list of organisations'],
};

/** For a page whose script does not come: hidden at first by the style sheet, and taken away by the script. */
function starting(language: Language, directory: string): string {
  const [late, list] = STARTING[language];
  const link = `<a href="./${directory}organisations/">${list}</a>`;
  return `<p id="starting" role="status" data-nosnippet>${late} ${link}.</p>`;
}

const WITHOUT_SCRIPT: Readonly<Record<Language, readonly [needs: string, whole: string]>> = {
  fr: ['a besoin de JavaScript pour chercher.', 'L’annuaire complet est dans'],
  en: ['needs JavaScript to search.', 'The whole directory is in'],
};

/** For a browser without JavaScript: where everything is. */
function noscript(name: string, language: Language): string {
  const [needs, whole] = WITHOUT_SCRIPT[language];
  const link = '<a href="./data/organizations.geojson">data/organizations.geojson</a>';
  return `<noscript><p>${escapeText(name)} ${needs} ${whole} ${link}.</p></noscript>`;
}

/** A page that stands in the pages of others: links leave the frame, and the first rows wait for no script. */
function toFrame(
  html: string,
  language: Language,
  up: string,
  { published, directoryFolder }: PageSetting,
): string {
  const lines = ['<meta name="robots" content="noindex" />', '<base target="_blank" />'];
  const places = { root: up, directory: up + directoryFolder(language) };
  return withHead(html, lines).replace(/<noscript>[\s\S]*<\/noscript>/, () =>
    firstRows(published.folder, language, places),
  );
}

/** Leads to the document that says how the map is put into another page. */
function withOembed(html: string, language: Language, { siteAddress, frameTitle }: PageSetting): string {
  return siteAddress ? withHead(html, [oembedLink(siteAddress, language, frameTitle(language))]) : html;
}

/** What a feed reader finds on the page of what changed; the feeds stand beside it. */
function withFeeds(html: string, title: string): string {
  const links = (['atom', 'json'] as const).map((form) => {
    const type = form === 'atom' ? 'application/atom+xml' : 'application/feed+json';
    return `<link rel="alternate" type="${type}" href="./toutes.${form}" title="${escapeText(title)}" />`;
  });
  return withHead(html, links);
}

/** Names the module that the entry opens the page with: the entry itself knows none, and does not grow with their number. */
export function withModule(html: string, file: string): string {
  return html.replace('data-root="./"', `data-root="./" data-module="./${file}"`);
}
