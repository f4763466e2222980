/**
 * Pages that the build writes as complete HTML: one file for each thing of a family, such as the sheet of a territory,
 * or the content of a page that has one address. Each family stands beside its page, in `<page>/prerender.tsx`;
 * `src/entry-prerender.tsx` lists them.
 */
import type { DirectoryRecord, Manifest } from '#domain/artefacts.ts';
import type { Language } from '#domain/language.ts';
import type {
  PrerenderedPage,
  Publications,
  ReadJson,
  SiteFile,
  WithoutScript,
} from '#domain/prerendered-page.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { CoverageGround } from '#engine/coverage/ground.ts';
import type { MapShapes } from '#engine/territory-map/territory-map.ts';
import type { Catalogue } from '#ui/i18n/catalogue.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';

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

export interface PageFamily {
  /** The words that its pages say. */
  loadWords: (language: Language) => Promise<Catalogue>;
  /** What is the same in every language is computed here, once. */
  open: (content: SiteContent) => FamilyWriter | Promise<FamilyWriter>;
}

export interface FamilyWriter {
  pages: (language: PageLanguage) => Iterable<PrerenderedPage>;
  withoutScript?: (language: PageLanguage) => WithoutScript;
  files?: (language: PageLanguage) => Iterable<SiteFile>;
}
