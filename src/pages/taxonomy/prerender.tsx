/** The vocabularies and their terms as files: `types/`, `types/pole/`, `filieres/digital/R84/`. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { NO_HOLDING_FILTERS } from '#engine/labels/holdings.ts';
import { createTermSheet, type TermSheet, type TermWorld } from '#engine/taxonomy/term-sheet.ts';
import { termsOf, VOCABULARIES } from '#engine/taxonomy/terms.ts';
import { createCountryMapMaker } from '#engine/territory-map/country-map.ts';
import { createMapMaker } from '#engine/territory-map/territory-map.ts';
import { loadTaxonomyWords } from '#ui/i18n/taxonomy-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import type { TermPage } from '#ui/layout/page-addresses.ts';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily, PageLanguage, SiteContent } from '../page-family.ts';
import { createHolderMap } from './holder-map.ts';
import { indexJsonLd, termJsonLd } from './json-ld.ts';
import { LabelsIndex } from './labels-index.tsx';
import { StaticPage } from './static-page.tsx';
import { TermArticle } from './term-article.tsx';
import { TermIndex } from './term-index.tsx';
import { type SceneGround, sceneOf, type TermScene } from './term-scene.ts';
import { termHead } from './written-heads.ts';

/** One page: a term, or a sector in a region, and its map. */
interface Written {
  sheet: TermSheet;
  region?: string;
  map: TermScene['map'];
}

export const taxonomyFamily: PageFamily = {
  loadWords: loadTaxonomyWords,
  open: (content) => {
    const countryMapOf = createCountryMapMaker(content);
    const regionMapOf = createMapMaker(content);
    const written = VOCABULARIES.flatMap((page) => writtenTerms(content, page, countryMapOf, regionMapOf));
    return {
      *pages(language) {
        for (const one of written) {
          const page = termPage(content, one, language);
          if (page) yield page;
        }
        for (const page of VOCABULARIES) yield indexPage(content, page, language);
      },
    };
  },
};

/** The terms of a vocabulary, and after each sector those of its regions that have somebody. */
function writtenTerms(
  content: SiteContent,
  page: TermPage,
  countryMapOf: ReturnType<typeof createCountryMapMaker>,
  regionMapOf: ReturnType<typeof createMapMaker>,
): Written[] {
  return termsOf(content.taxonomy, page).flatMap(({ id }): Written[] => {
    const sheet = createTermSheet(worldOf(content), page, id);
    if (sheet === undefined) return [];
    const own: Written = { sheet, map: countryMapOf(sheet.members) };
    if (page !== 'sectors') return [own];
    const regions = sheet.regions.filter(({ isNamed }) => isNamed);
    return [
      own,
      ...regions.map(({ code }) => ({ sheet, region: code, map: regionMapOf(code, sheet.members) })),
    ];
  });
}

/** The directory as the engine knows it. */
function worldOf({ taxonomy, territories, records, manifest }: SiteContent): TermWorld {
  return { taxonomy, territories, records, edition: manifest.edition };
}

function groundOf(content: SiteContent, { vocabulary }: PageLanguage, folder: string): SceneGround {
  return { root: rootFrom(folder), world: worldOf(content), vocabulary };
}

function termPage(
  content: SiteContent,
  written: Written,
  language: PageLanguage,
): PrerenderedPage | undefined {
  const { sheet, region, map } = written;
  const { vocabulary: page, id } = sheet;
  const rest = region === undefined ? `${id}/` : `${id}/${region}/`;
  const place = addressOf(content, page, language.language, rest);
  const scene = sceneOf(groundOf(content, language, place.folder), sheet, region);
  if (scene === undefined) return undefined;
  const drawn = map === undefined ? scene : { ...scene, map };
  return {
    ...place,
    data: { term: id, ...(region !== undefined && { region }) },
    ...termHead(drawn, language.i18n),
    html: markup(content, page, rest, language, <TermArticle scene={drawn} />),
    jsonLd: termJsonLd(drawn, language.i18n),
  };
}

function indexPage(content: SiteContent, page: TermPage, language: PageLanguage): PrerenderedPage {
  const place = addressOf(content, page, language.language);
  const ground = groundOf(content, language, place.folder);
  const body =
    page === 'labels' ? (
      <LabelsIndex
        ground={ground}
        view={NO_HOLDING_FILTERS}
        mapOf={createHolderMap(ground.world, content.shapes)}
      />
    ) : (
      <TermIndex ground={ground} page={page} />
    );
  return {
    ...place,
    data: {},
    html: markup(content, page, '', language, body),
    jsonLd: indexJsonLd(ground, page, language.i18n),
  };
}

function markup(
  content: SiteContent,
  page: TermPage,
  rest: string,
  language: PageLanguage,
  body: ReactNode,
): string {
  const { root } = groundOf(content, language, addressOf(content, page, language.language, rest).folder);
  return renderToStaticMarkup(
    <TranslatorProvider translator={language.i18n}>
      <StaticPage root={root} page={page} manifest={content.manifest} rest={rest}>
        {body}
      </StaticPage>
    </TranslatorProvider>,
  );
}
