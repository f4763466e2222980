/** Which page shows which share image, and what is drawn on each. */
import type { Language } from '#domain/language.ts';
import type { Publications } from '#domain/prerendered-page.ts';
import type { Publication } from '#domain/site.ts';
import type { Bbox, Territories } from '#domain/territory.ts';
import { languageOf, type ShareImage, type SitePage } from '../head.ts';
import { type CardStyle, cardSvg } from './card.ts';
import { createCardMaps } from './card-map.ts';
import type { Drawing } from './share-images.ts';
import { type ShareContent, type Subject, subjectOf } from './subject.ts';

/** The directory as the pages have it. */
export type AlbumContent = ShareContent & { territories: Territories };

export interface AlbumOptions {
  content: AlbumContent;
  publications: Publications;
  style: CardStyle;
}

/** More organisations than this share the image of their kind: a build must not take minutes, nor a site a gigabyte. */
const MOST_OWN_IMAGES = 2_000;

interface Card {
  subject: Subject;
  language: Language;
  /** Of the page that is about the same; empty until it comes. */
  text: string;
}

export interface Album {
  /** The image of a page. `template` is the folder of the page that it is a case of, or its own. */
  imageOf: (page: SitePage, template: SitePage) => ShareImage;
  /** All that a page has asked for. */
  drawings: () => Iterable<Drawing>;
}

export function createAlbum({ content, publications, style }: AlbumOptions): Album {
  const cards = new Map<string, Card>();
  const languages = new Map(publications);
  const [[first = 'en'] = []] = publications;
  return {
    imageOf: (page, template) => {
      const language = publications.find(([one]) => one === languageOf(page))?.[0] ?? first;
      const publication = languages.get(language);
      const subject =
        subjectIn(page.folder, content, language) ?? pageSubject(template, content, publication);
      const file = `share/${language}/${subject.key}.png`;
      const isOwn = keyOf(page.folder, language) === subject.key;
      const card = cards.get(file) ?? { subject, language, text: '' };
      if (isOwn) card.text = textOf(page.description, subject);
      cards.set(file, card);
      return { file, alt: [subject.title, subject.kicker, style.name].filter(isText).join(' · ') };
    },
    *drawings() {
      const draw = createDrawer({ content, publications, style });
      for (const [file, card] of cards) yield { file, svg: draw(card) };
    },
  };
}

function subjectIn(folder: string, content: AlbumContent, language: Language): Subject | undefined {
  const subject = subjectOf(folder, content, language);
  const [record] = subject?.records ?? [];
  if (!subject?.key.startsWith('organisations-') || content.records.length <= MOST_OWN_IMAGES) return subject;
  return record && subjectOf(`types/${record.kinds[0]}/`, content, language);
}

/** A page of the site: its title without what is around it, and everyone on its map. */
function pageSubject(
  page: SitePage,
  { records }: AlbumContent,
  publication: Publication | undefined,
): Subject {
  const language = languageOf(page);
  const key = keyOf(page.folder, language);
  const tagline = publication?.words['site.tagline'];
  if (key === 'index' && typeof tagline === 'string') return { key, title: tagline, records };
  return { key, title: withoutSite(page.title, publication?.name), records };
}

/** `Comparer · Mapster` without the name of the publication. */
function withoutSite(title: string, name: string | undefined): string {
  const end = ` · ${name}`;
  return title.endsWith(end) ? title.slice(0, -end.length) : title;
}

function keyOf(folder: string, language: string): string {
  const path = folder.replace(new RegExp(`^${language}/`), '').replace(/\/$/, '');
  return path === '' ? 'index' : path.replaceAll('/', '-');
}

/** The description without what the title has said, and the line above it. */
export function textOf(description: string, { title, kicker }: Pick<Subject, 'title' | 'kicker'>): string {
  const text = withoutStart(description, `${title}. `);
  const [kind = ''] = kicker?.split(' · ') ?? [];
  if (kind === '' || !text.startsWith(kind)) return text;
  const rest = text.slice(text.indexOf('. ') + 2);
  return text.includes('. ') ? rest : text;
}

function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}

/** Draws cards on the maps of the directory, each of which is prepared once. */
function createDrawer({ content, publications, style }: AlbumOptions): (card: Card) => string {
  const { shapes, taxonomy, territories } = content;
  const languages = new Map(publications);
  const colors = new Map(taxonomy.kinds.map(({ id, color }) => [id, color]));
  const colorOf = (kind = '') => colors.get(kind) ?? style.accent;
  const mapOf = createCardMaps({ shapes, accent: style.accent, colorOf });
  return ({ subject, language, text }) => {
    const { title, kicker, area, records } = subject;
    const country: Bbox = languages.get(language)?.bounds ?? territories.country.bbox;
    return cardSvg({ kicker, title, text }, mapOf({ country, area, records }), style);
  };
}

function isText(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
