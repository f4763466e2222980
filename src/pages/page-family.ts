/**
 * Pages that the build writes as complete HTML: one file for each thing of a family, such as the sheet of a territory,
 * or the content of a page that has one address. Each family stands beside its page, in `<page>/prerender.tsx`;
 * `src/entry-prerender.tsx` lists them.
 */
import type { DirectoryRecord, Manifest } from '#domain/artefacts.ts';
import type { Language } from '#domain/language.ts';
import type { Publication } from '#domain/site.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { CoverageGround } from '#engine/coverage/ground.ts';
import type { MapShapes } from '#engine/territory-map/territory-map.ts';
import type { Catalogue } from '#ui/i18n/catalogue.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';

/** Gives a file of the built site, parsed: `data/records.json`. */
export type ReadJson = (file: string) => Promise<unknown>;
/** What each page says of its publication, language by language, the one at the root first. */
export type Publications = readonly (readonly [Language, Publication])[];

/** The directory, read once for all families and languages. */
export interface SiteContent {
  readJson: ReadJson;
  publications: Publications;
  manifest: Manifest;
  taxonomy: Taxonomy;
  territories: Territories;
  records: readonly DirectoryRecord[];
  shapes: MapShapes;
  ground: CoverageGround;
}

/** What the pages of one language are written with. */
export interface PageLanguage {
  language: Language;
  i18n: Translator;
  vocabulary: Vocabulary;
}

/** One HTML file, as what differs from the HTML file of the page that it is a case of. */
export interface PrerenderedPage {
  /** Folder of the HTML file that it is made from, `en/territoires/`. */
  template: string;
  /** Below the place of publication: `en/territoires/R84/`; the template's own to give that page its content. */
  folder: string;
  /** The same page in each language, by language, the one at the root first. */
  alternates: Readonly<Record<string, string>>;
  /** Attributes of `<html>` that tell the script which case this is. */
  data: Readonly<Record<string, string>>;
  /** Title and description; those of the template where they are missing. */
  title?: string;
  description?: string;
  /** What stands in `#root` until the script takes over. */
  html: string;
  /** Folder of the page to be kept instead of this one, which only leads there at once. */
  movedTo?: string;
  /** What the page is about, in the terms of schema.org, for search engines. */
  jsonLd?: readonly object[];
}

/** What a page says to who has no script, beside that it needs one. */
export interface WithoutScript {
  /** Of the page: `en/territoires/`. */
  folder: string;
  html: string;
}

export interface PageFamily {
  /** The words that its pages say. */
  loadWords: (language: Language) => Promise<Catalogue>;
  /** What is the same in every language is computed here, once. */
  open: (content: SiteContent) => FamilyWriter | Promise<FamilyWriter>;
}

export interface FamilyWriter {
  pages: (language: PageLanguage) => Iterable<PrerenderedPage>;
  withoutScript?: (language: PageLanguage) => WithoutScript;
}
