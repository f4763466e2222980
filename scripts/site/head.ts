/** What the head of a page says to those that list or share it: which address to keep, its languages, its picture. */

import { escapeText } from '#engine/embed/html-tags.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './share/card.ts';

/** A page of the site, in one language. */
export interface SitePage {
  /** Below the place of publication, ended by a slash: `en/territoires/R84/`; empty for the first page. */
  folder: string;
  /** Folder of the same page in each language, the one at the root first. */
  alternates: Readonly<Record<string, string>>;
  title: string;
  description: string;
}

export interface ShareImage {
  /** Below the place of publication: `share/fr/territoires-R84.png`. */
  file: string;
  /** What it shows, in words. */
  alt: string;
}

export interface HeadSite {
  /** Where the site will be published, when it is known; without it all addresses are relative. */
  address: URL | undefined;
  /** Name of the publication. */
  name: string;
}

/** As Open Graph writes the languages that there are. */
const LOCALES: Readonly<Record<string, string>> = { fr: 'fr_FR', en: 'en_GB' };

/** Language of a page: the one whose folder it is; at a second address, the one whose root it is below. */
export function languageOf({ folder, alternates }: Pick<SitePage, 'folder' | 'alternates'>): string {
  const found = Object.entries(alternates).find(([, one]) => one === folder);
  const languages = Object.keys(alternates);
  return found?.[0] ?? languages.find((one) => folder.startsWith(`${one}/`)) ?? languages[0] ?? '';
}

/** Steps from a folder to the place of publication. */
export function stepsUp(folder: string): string {
  return '../'.repeat(folder.split('/').length - 1);
}

/** Address of a file or folder of the site, as a page writes it. */
export function linkFrom(folder: string, { address }: Pick<HeadSite, 'address'>): (path: string) => string {
  const up = stepsUp(folder) || './';
  return (path) => (address === undefined ? up + path : new URL(path, address).href);
}

/**
 * Elements of the head, one a line. Those who show a page elsewhere take whole addresses only: without that of the site
 * there is neither the page's own nor an image.
 */
export function headTags(page: SitePage, image: ShareImage | undefined, site: HeadSite): string[] {
  const linkTo = linkFrom(page.folder, site);
  const [first = page.folder] = Object.values(page.alternates);
  const language = languageOf(page);
  // A page that stands at a second address leads to the first.
  const kept = linkTo(page.alternates[language] ?? page.folder);
  const others = Object.keys(page.alternates).filter((one) => one !== language);
  return [
    `<link rel="canonical" href="${escapeText(kept)}">`,
    ...Object.entries(page.alternates).map(([one, folder]) => alternate(one, linkTo(folder))),
    alternate('x-default', linkTo(first)),
    property('og:site_name', site.name),
    property('og:type', 'website'),
    property('og:title', page.title),
    property('og:description', page.description),
    ...(site.address === undefined ? [] : [property('og:url', kept)]),
    property('og:locale', LOCALES[language] ?? language),
    ...others.map((one) => property('og:locale:alternate', LOCALES[one] ?? one)),
    ...(image === undefined ? [] : imageTags(image, linkTo)),
  ];
}

function imageTags({ file, alt }: ShareImage, linkTo: (path: string) => string): string[] {
  return [
    property('og:image', linkTo(file)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD_WIDTH)),
    property('og:image:height', String(CARD_HEIGHT)),
    property('og:image:alt', alt),
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** Puts lines at the end of the head of a page. */
export function withHead(html: string, lines: readonly string[]): string {
  // A function: what people write may hold the signs that a replacement text takes for its own.
  return html.replace('</head>', () => `  ${lines.join('\n    ')}\n  </head>`);
}

function alternate(language: string, href: string): string {
  return `<link rel="alternate" hreflang="${language}" href="${escapeText(href)}">`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeText(content)}">`;
}
