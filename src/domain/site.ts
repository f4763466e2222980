/** `data/site.json`: what a publication says of itself, and how it wants to be shown. All but three members may be left out. */
import * as z from 'zod/mini';
import { LANGUAGES, type Language } from './language.ts';
import { SLUG_PATTERN, TERRITORY_CODE_PATTERN } from './value-forms.ts';

const text = z.string().check(z.trim(), z.minLength(1));
/** One text for each language of the publication; `scripts/lib/check-site.ts` says which are missing. */
const texts = z.partialRecord(z.enum(LANGUAGES), text);
const hexColor = z.string().check(z.regex(/^#[0-9a-f]{6}$/));
const httpAddress = z.string().check(z.regex(/^https?:\/\/[^\s/]+\.\S+$/));
const slugs = z.array(z.string().check(z.regex(SLUG_PATTERN)));
const page = z.optional(z.strictObject({ title: z.optional(texts), description: z.optional(texts) }));

/** A sentence of the interface in other words: as the catalogues of `src/ui/i18n` write it, `zero` when there is none. */
const wording = z.union([text, z.strictObject({ zero: z.optional(text), one: text, other: text })]);

/** Which terms of a vocabulary are shown: those named first come first, those hidden are left out. */
const shownTerms = z.strictObject({ order: z.optional(slugs), hidden: z.optional(slugs) });

const defaultViewSchema = z.strictObject({
  /** `[west, south, east, north]` in degrees: what the map frames first. */
  bounds: z.optional(
    z.tuple([
      z.number().check(z.gte(-180), z.lte(180)),
      z.number().check(z.gte(-90), z.lte(90)),
      z.number().check(z.gte(-180), z.lte(180)),
      z.number().check(z.gte(-90), z.lte(90)),
    ]),
  ),
  /** Instead of `bounds`: `[lng, lat]` in degrees, and the zoom of a web map, 0 for the whole world. */
  center: z.optional(
    z.tuple([z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-85), z.lte(85))]),
  ),
  zoom: z.optional(z.number().check(z.gte(0), z.lte(18))),
  /** The view that an address without one opens, as the address writes it: `kind=incubator&in=R84`. */
  query: z.optional(z.string().check(z.regex(/^[\w.~%+:,-]+=[^\s?#]*$/))),
});

export const siteSchema = z.strictObject({
  /** Shown in the header and in the titles of the pages. */
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /**
   * Date of the edition, `YYYY-MM-DD`: labels are valid or expired, sources old or recent, at this date.
   * Written in the data, so that the same input gives the same bytes on any day.
   */
  edition: z.iso.date(),
  /** Licence of the published data, as an SPDX identifier. */
  licence: z.string().check(z.minLength(1)),
  /** In the order of the switch; the first stands at the root. Both when missing. */
  languages: z.optional(z.array(z.enum(LANGUAGES)).check(z.minLength(1))),
  /** What the directory is, in one line: its main heading. */
  tagline: z.optional(texts),
  /** Titles and descriptions for browser tabs and search engines, where the general ones do not do. */
  pages: z.optional(
    z.strictObject({
      directory: page,
      compare: page,
      coverage: page,
      territory: page,
      organization: page,
      embed: page,
      builder: page,
      kinds: page,
      sectors: page,
      labels: page,
      needs: page,
      network: page,
      benchmark: page,
      correction: page,
      data: page,
      news: page,
    }),
  ),
  /** Sentences of the interface by language and key, where the general ones do not do. */
  words: z.optional(z.partialRecord(z.enum(LANGUAGES), z.record(z.string(), wording))),
  /** Years after which a source is old and said to be checked; five when missing, three at least since two are recent. */
  oldSourceYears: z.optional(z.int().check(z.gte(3), z.lte(30))),
  /**
   * Active organisations from which the directory is fetched in parts, and its map as tiles (`src/domain/large-edition.ts`);
   * 20,000 when missing. Needs a host that answers range requests, for the tiles.
   */
  largeFrom: z.optional(z.int().check(z.gte(1))),
  /** An SVG file beside `site.json`: in the header and as the icon of the tab. */
  logo: z.optional(z.string().check(z.regex(/^[a-z0-9-]+\.svg$/))),
  /** The one colour of links, buttons and chosen things, on a light and on a dark ground. */
  colors: z.optional(z.strictObject({ accent: z.strictObject({ light: hexColor, dark: hexColor }) })),
  /** Where corrections are sent: a mailbox of the organisation, never of a person, or a web page. */
  contact: z.optional(
    z.string().check(z.regex(/^(?:mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]{2,}|https?:\/\/[^\s/]+\.\S+)$/)),
  ),
  /**
   * Where a correction can be filed: the https address of a new issue, as GitHub and GitLab give it, with `{title}` and
   * `{body}` where they take them: `https://github.com/owner/name/issues/new?title={title}&body={body}`.
   */
  tracker: z.optional(
    z.string().check(z.regex(/^https:\/\/[^\s/{}]+\.[^\s{}]*\?[^\s{}]*\{title\}[^\s{}]*\{body\}[^\s{}]*$/)),
  ),
  /** Legal notices: links to pages of the network, or texts that the build makes a page of. */
  legal: z.optional(
    z.array(z.strictObject({ title: texts, url: z.optional(httpAddress), text: z.optional(texts) })),
  ),
  defaultView: z.optional(defaultViewSchema),
  /** `embedded`, or the https address of a MapLibre style. `data/basemap/` replaces files of the embedded one. */
  basemap: z.optional(
    z.union([z.literal('embedded'), z.string().check(z.regex(/^https:\/\/[^\s/]+\.[^\s'";]+$/))]),
  ),
  /** What the map credits when `data/basemap/` replaces the embedded one. */
  basemapCredit: z.optional(texts),
  /** Codes of the territories that the directory is limited to: organisations outside are left out, filters too. */
  scope: z.optional(z.array(z.string().check(z.regex(TERRITORY_CODE_PATTERN))).check(z.minLength(1))),
  kinds: z.optional(shownTerms),
  sectors: z.optional(shownTerms),
  /** Whom exports credit for the territories and their inhabitants. */
  territorySources: z.optional(
    z.array(z.strictObject({ publisher: texts, licence: text, date: z.optional(text) })),
  ),
});

export type Site = z.infer<typeof siteSchema>;
export type Wording = z.infer<typeof wording>;

/** What a page needs of its publication, in its language: written into its HTML, so that nothing waits for it. */
export interface Publication {
  name: string;
  /** The first stands at the root of the site. */
  languages: readonly Language[];
  /** Sentences that replace those of the catalogue, by key. */
  words: Readonly<Record<string, Wording>>;
  /** Path of the logo below the place of publication. */
  logo?: string;
  contact?: string;
  tracker?: string;
  /** Missing when it is the usual one. */
  oldSourceYears?: number;
  /** `href` is absolute, or below the place of publication. */
  legal?: readonly { title: string; href: string }[];
  /** `[west, south, east, north]` in degrees. */
  bounds?: [number, number, number, number];
  /** View of an address without one. */
  query?: string;
  basemapCredit?: string;
}

/** The languages of a publication; the first is its default. */
export function languagesOf({ languages }: Pick<Site, 'languages'>): readonly Language[] {
  return languages ?? LANGUAGES;
}
