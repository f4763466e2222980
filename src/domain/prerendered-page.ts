/**
 * What the pages give to the build, which writes them as HTML files: made by the families of `src/pages/`, filled into
 * the site by `scripts/site/`.
 */
import type { Language } from './language.ts';
import type { Publication } from './site.ts';

/** Gives a file of the built site, parsed: `data/records.json`. */
export type ReadJson = (file: string) => Promise<unknown>;
/** What each page says of its publication, language by language, the one at the root first. */
export type Publications = readonly (readonly [Language, Publication])[];

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

/** A file beside the pages that is no page: a feed. */
export interface SiteFile {
  /** Below the place of publication. */
  path: string;
  content: string;
}
