/** From the published `site.json` to what the HTML of each page says of its publication. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Language } from '#domain/language.ts';
import { languagesOf, type Publication, type Site, siteSchema } from '#domain/site.ts';
import { OLD_SOURCE_YEARS } from '#engine/quality/freshness.ts';
import { usageError } from '../lib/errors.ts';

export interface PublishedSite {
  site: Site;
  languages: readonly Language[];
  /** The folder that `npm run data` wrote. */
  folder: string;
  /** A style sheet with its colours stands beside the data. */
  hasStyle: boolean;
}

/** @throws {CommandError} when the folder is not one that `npm run data` wrote */
export function readPublishedSite(folder: string): PublishedSite {
  const path = join(folder, 'site.json');
  if (!existsSync(path))
    throw usageError(`${path}: expected the output of "npm run data", found no such file`);
  const parsed = z.safeParse(siteSchema, JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) {
    const [fault] = parsed.error.issues;
    throw usageError(`${path}: ${fault?.path.join('.')}: ${fault?.message}; run "npm run data" again`);
  }
  const site = parsed.data;
  return { site, languages: languagesOf(site), folder, hasStyle: existsSync(join(folder, 'site.css')) };
}

/** What a page needs at once, in its language. */
export function publicationOf({ site, languages }: PublishedSite, language: Language): Publication {
  const {
    name,
    tagline,
    pages,
    words,
    logo,
    contact,
    legal,
    defaultView,
    basemapCredit,
    tracker,
    oldSourceYears,
  } = site;
  const title = pages?.directory?.title?.[language];
  const line = tagline?.[language];
  const credit = basemapCredit?.[language];
  return {
    name,
    languages,
    words: {
      ...(line !== undefined && { 'site.tagline': line, 'site.title': `${name} · ${line}` }),
      ...(title !== undefined && { 'site.title': title }),
      ...words?.[language],
    },
    ...(logo !== undefined && { logo: 'data/logo.svg' }),
    ...(contact !== undefined && { contact }),
    ...(tracker !== undefined && { tracker }),
    ...(oldSourceYears !== undefined && oldSourceYears !== OLD_SOURCE_YEARS && { oldSourceYears }),
    ...(legal !== undefined && {
      legal: legal.map((notice) => ({
        title: notice.title[language] ?? '',
        href: notice.url ?? `data/legal-${language}.html`,
      })),
    }),
    ...(defaultView?.bounds !== undefined && { bounds: defaultView.bounds }),
    ...(defaultView?.query !== undefined && { query: defaultView.query }),
    ...(credit !== undefined && { basemapCredit: credit }),
  };
}

export interface PageHead {
  title: string;
  description: string;
}

/** Title and description of a page: those of the publication, else the general ones with its name in them. */
export function headOf(
  published: PublishedSite,
  page: keyof NonNullable<Site['pages']>,
  language: Language,
  general: PageHead,
): PageHead {
  const own = published.site.pages?.[page];
  const { name, words } = publicationOf(published, language);
  const start = page === 'directory' ? words['site.title'] : undefined;
  const title = own?.title?.[language] ?? (typeof start === 'string' ? start : general.title);
  const description = own?.description?.[language] ?? general.description;
  return { title: title.replaceAll('{site}', name), description: description.replaceAll('{site}', name) };
}

/** The style of the operator's basemap: that of the environment, else that of the publication; empty for the embedded one. */
export function basemapStyle({ site }: PublishedSite, environment: string | undefined): string {
  const style = environment || (site.basemap === 'embedded' ? '' : (site.basemap ?? ''));
  if (style === '' || URL.canParse(style)) return style;
  throw usageError(
    `VITE_BASEMAP_STYLE=${style}: expected the address of a style, such as https://…/style.json`,
  );
}
