/** Gives every page of a build its head, and the site what tells others which pages there are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrerenderedPage, Publications } from '#domain/prerendered-page.ts';
import { escapeText } from '#engine/embed/html-tags.ts';
import { type HeadSite, headTags, languageOf, type SitePage, withHead } from './head.ts';
import { type AlbumContent, createAlbum } from './share/album.ts';
import { loadFonts } from './share/fonts.ts';
import { drawShareImages } from './share/share-images.ts';
import { type ListedPage, robotsText, sitemapFiles } from './sitemap.ts';
import {
  breadcrumbs,
  type Crumb,
  hasType,
  jsonLdBlock,
  webSite,
  withWholeAddresses,
} from './structured-data.ts';

/** A page that stands without any thing of the directory. */
export interface FixedPage extends SitePage {
  /** The first page of its language, where the search is. */
  isFirst: boolean;
}

export interface PublishOptions extends HeadSite {
  publications: Publications;
  fixedPages: readonly FixedPage[];
  /** Colour of the publication on a light ground. */
  accent: string;
}

export interface PublishedFacts {
  /** Folder of the built site. */
  dir: string;
  /** Where drawings are kept from build to build. */
  cache: string;
  content: AlbumContent;
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
}

type JsonLd = readonly object[];

/** A page that is a case of the page in the folder `template`, whose title and description it may keep. */
type CasePage = Omit<PrerenderedPage, 'data' | 'html'>;

export interface Publisher {
  /** Lines of the head of a page. */
  headOf: (page: CasePage) => readonly string[];
  /** Writes what is left: heads of the fixed pages, images, sitemaps. Says what there is. */
  finish: () => Promise<string[]>;
}

export function createPublisher(options: PublishOptions, facts: PublishedFacts): Publisher {
  const { address, fixedPages } = options;
  const { dir, edition } = facts;
  const album = address && openAlbum(options, facts);
  const byFolder = new Map<string, SitePage>(fixedPages.map((page) => [page.folder, page]));
  const listed: ListedPage[] = [];
  const written = new Set<string>();
  const headOf = (page: SitePage, template: string, jsonLd: JsonLd = []) => {
    byFolder.set(page.folder, page);
    written.add(page.folder);
    const image = album?.imageOf(page, byFolder.get(template) ?? page);
    const data = structuredData(page, jsonLd, options, byFolder);
    return [...headTags(page, image, options), ...data.map(jsonLdBlock)];
  };
  const finishFixed = (page: FixedPage) => {
    const file = join(dir, page.folder, 'index.html');
    const html = readFileSync(file, 'utf8');
    const isWritten = written.has(page.folder);
    const titled = withTitle(html, page.title.split(' · ')[0] ?? '');
    const whole = isWritten ? titled : withHead(titled, headOf(page, page.folder));
    if (whole !== html) writeFileSync(file, whole);
    if (!/<meta name="robots" content="noindex/.test(html)) listed.push(page);
  };
  return {
    headOf: ({ template, folder, alternates, title, description, movedTo, jsonLd }) => {
      const isFixed = fixedPages.some((one) => one.folder === folder);
      if (!isFixed && movedTo === undefined) listed.push({ folder, alternates, lastmod: edition });
      const around = byFolder.get(template);
      // Kept for the whole build: nothing of what stands in the page comes along.
      const page = {
        folder,
        alternates,
        title: title ?? around?.title ?? '',
        description: description ?? around?.description ?? '',
      };
      return headOf(page, template, jsonLd);
    },
    finish: async () => {
      for (const page of fixedPages) finishFixed(page);
      writeFileSync(join(dir, 'robots.txt'), robotsText(address));
      // A sitemap lists whole addresses, and an image is shown from one.
      if (address === undefined || album === undefined)
        return ['no sitemap, no share images: VITE_SITE_ADDRESS=https://…/ says where the site will be'];
      return [await album.draw(), writeSitemaps(dir, listed, address)];
    },
  };
}

/** The share images of the pages, and what draws those that were asked for. */
function openAlbum(options: PublishOptions, { dir, cache, content }: PublishedFacts) {
  const fonts = loadFonts(join(cache, 'fonts'));
  const album = createAlbum({ ...options, content, style: styleOf(options, dir, fonts) });
  return {
    imageOf: album.imageOf,
    draw: async () => {
      const kept = join(cache, 'images');
      const { images, drawn } = await drawShareImages(album.drawings(), { dir, cache: kept, fonts });
      return `${images} share images, ${drawn} of them drawn`;
    },
  };
}

/** A page that is empty without a script says at least what it would be. */
function withTitle(html: string, title: string): string {
  if (!html.includes('<div id="root"></div>') || html.includes('<h1')) return html;
  return html.replace('<noscript>', () => `<noscript><h1>${escapeText(title)}</h1>`);
}

function styleOf(
  { name, accent, address }: PublishOptions,
  dir: string,
  fonts: ReturnType<typeof loadFonts>,
) {
  const logo = join(dir, 'data', 'logo.svg');
  return {
    name,
    accent,
    logo: existsSync(logo) ? readFileSync(logo, 'utf8') : undefined,
    host: address && (address.host + address.pathname).replace(/\/$/, ''),
    fonts,
  };
}

/** What the page says of itself, and around it the site and the way to it. */
function structuredData(
  page: SitePage,
  jsonLd: JsonLd,
  site: PublishOptions,
  byFolder: ReadonlyMap<string, SitePage>,
): object[] {
  const own = jsonLd.map((one) => withWholeAddresses(one, page.folder, site));
  const first = site.fixedPages.find(({ folder, isFirst }) => isFirst && folder === page.folder);
  if (first !== undefined)
    return hasType(own, 'WebSite') ? own : [webSite(page, languageOf(page), site), ...own];
  const crumbs = hasType(own, 'BreadcrumbList') ? [] : crumbsOf(page, site.name, byFolder);
  return crumbs.length < 2 ? own : [...own, breadcrumbs(crumbs, page.folder, site)];
}

/** The pages whose folders are around the folder of this one. */
function crumbsOf(page: SitePage, name: string, byFolder: ReadonlyMap<string, SitePage>): Crumb[] {
  const parts = page.folder.split('/').slice(0, -1);
  const folders = ['', ...parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`)];
  const language = languageOf(page);
  return folders.flatMap((folder) => {
    const one = byFolder.get(folder);
    if (one === undefined || languageOf(one) !== language) return [];
    const isHome = folder === '' || folder === `${language}/`;
    return [{ folder, name: isHome ? name : (one.title.split(' · ')[0] ?? one.title) }];
  });
}

function writeSitemaps(dir: string, pages: readonly ListedPage[], address: URL): string {
  const files = sitemapFiles(pages, address);
  for (const { name, text } of files) writeFileSync(join(dir, name), text);
  return `${pages.length} pages in ${files.length - 1} sitemap${files.length > 2 ? 's' : ''}`;
}
