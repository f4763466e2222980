/** Files of `public/data/` that come from `site.json`: what the HTML build, the browser and people read. */
import * as z from 'zod';
import { languagesOf, type Site, siteSchema } from '#domain/site.ts';
import type { Bbox } from '#domain/territory.ts';
import { accentStyle } from './accent.ts';
import { Html, html } from './html.ts';
import { htmlPage } from './html-page.ts';
import { prettyJson } from './stable-json.ts';

/** A desktop screen, in pixels: what a centre and a zoom show of the world. */
const SCREEN = { width: 1024, height: 768 };
/** Pixels that the whole world takes at zoom 0 (MapLibre). */
const WORLD_PX = 512;

/** @param brought files that the data folder brings: the logo, a basemap of its own */
export function siteFiles(
  site: Site,
  edition: string,
  brought: ReadonlyMap<string, Uint8Array>,
): [name: string, content: readonly Uint8Array[]][] {
  const style = site.colors && accentStyle(site.colors.accent);
  const texts = (site.legal ?? []).filter(({ text }) => text !== undefined);
  return [
    ['site.json', [prettyJson(publishedSite(site, edition))]],
    ['site.schema.json', [prettyJson(siteJsonSchema())]],
    ...(style === undefined
      ? []
      : [['site.css', [new TextEncoder().encode(style)]] as [string, Uint8Array[]]]),
    ...(texts.length === 0
      ? []
      : languagesOf(site).map((language): [string, Uint8Array[]] => [
          `legal-${language}.html`,
          [legalPage(site, language)],
        ])),
    ...[...brought].map(([name, bytes]): [string, Uint8Array[]] => [name, [bytes]]),
  ];
}

/** The same file with its defaults written out. */
function publishedSite(site: Site, edition: string): Site {
  const { defaultView } = site;
  const bounds = defaultView?.bounds ?? boundsOf(defaultView);
  return {
    ...site,
    edition,
    languages: [...languagesOf(site)],
    ...(defaultView !== undefined && {
      defaultView: {
        ...(bounds !== undefined && { bounds }),
        ...(defaultView.query !== undefined && { query: defaultView.query }),
      },
    }),
  };
}

/** What a centre and a zoom show on a desktop screen (Web Mercator). */
function boundsOf({ center, zoom }: NonNullable<Site['defaultView']> = {}): Bbox | undefined {
  if (center === undefined || zoom === undefined) return undefined;
  const [lng, lat] = center;
  const degreesPerPx = 360 / (WORLD_PX * 2 ** zoom);
  const halfWidth = (SCREEN.width / 2) * degreesPerPx;
  const halfHeight = (SCREEN.height / 2) * degreesPerPx * Math.cos((lat * Math.PI) / 180);
  const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  return [
    round(Math.max(-180, lng - halfWidth)),
    round(Math.max(-85, lat - halfHeight)),
    round(Math.min(180, lng + halfWidth)),
    round(Math.min(85, lat + halfHeight)),
  ];
}

/** JSON Schema 2020-12 of `site.json`, from the schema that the build parses with. */
function siteJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(siteSchema),
    $id: 'site.schema.json',
    title: 'Site',
    description: 'data/site.json: what a publication says of itself, and how it wants to be shown.',
  };
}

function legalPage({ legal = [], name }: Site, language: 'fr' | 'en'): Uint8Array {
  const sections = legal.flatMap(({ title, text }) => {
    const paragraphs = text?.[language]?.split(/\n{2,}/);
    return paragraphs === undefined
      ? []
      : [
          html`<h2>${title[language] ?? ''}</h2>\n${paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}`,
        ];
  });
  return htmlPage(
    name,
    html`<h1>${name}</h1>\n${sections.map((section) => new Html(section.text))}`,
    language,
  );
}
