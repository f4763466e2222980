/** The sheets of the territories as files: `territoires/R84/`. */
import { renderToStaticMarkup } from 'react-dom/server';
import { createBriefs, type TerritoryBrief, territoriesWithPage } from '#engine/coverage/brief.ts';
import { createMapMaker, type TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { loadTerritoryWords } from '#ui/i18n/page-words.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { pageFolder } from '#ui/layout/site-pages.ts';
import type { PageFamily, PageLanguage, PrerenderedPage, SiteContent } from '../page-family.ts';
import { StaticSheet } from './static-sheet.tsx';
import { TerritoryList } from './territory-list.tsx';

interface Sheet {
  brief: TerritoryBrief;
  /** Undefined where nothing can be drawn. */
  map: TerritoryMap | undefined;
}

export const territoryFamily: PageFamily = {
  loadWords: loadTerritoryWords,
  open: (content) => {
    const briefOf = createBriefs(content);
    const mapOf = createMapMaker(content);
    const sheets = territoriesWithPage(content).flatMap((code) => {
      const brief = briefOf(code);
      return brief === undefined ? [] : [{ brief, map: mapOf(code) }];
    });
    return {
      pages: (language) => sheetPages(content, sheets, language),
      withoutScript: (language) => listOfSheets(content, language),
    };
  },
};

function* sheetPages(
  { publications, manifest, territories }: SiteContent,
  sheets: readonly Sheet[],
  { language, i18n, vocabulary }: PageLanguage,
): Generator<PrerenderedPage> {
  const [[first] = []] = publications;
  const template = pageFolder('territory', language, first);
  const root = { pathname: '../'.repeat(template.split('/').length) };
  const { codeYear } = territories.country;
  for (const { brief, map } of sheets) {
    yield {
      template,
      folder: `${template}${brief.code}/`,
      alternates: Object.fromEntries(
        publications.map(([one]) => [one, `${pageFolder('territory', one, first)}${brief.code}/`]),
      ),
      data: { code: brief.code },
      title: i18n.t('territory.titled', { name: brief.name }),
      description: `${brief.name}. ${descriptionOf(brief, i18n)}`,
      html: renderToStaticMarkup(
        <TranslatorProvider translator={i18n}>
          <StaticSheet {...{ root, manifest, codeYear, vocabulary, brief, map }} />
        </TranslatorProvider>,
      ),
    };
  }
}

/** The way to every sheet, for who has no script. */
function listOfSheets({ publications, territories }: SiteContent, { language, i18n }: PageLanguage) {
  const [[first] = []] = publications;
  const folder = pageFolder('territory', language, first);
  const root = { pathname: '../'.repeat(folder.split('/').length - 1) };
  const list = <TerritoryList root={root} territories={territories} />;
  return {
    folder,
    html: renderToStaticMarkup(<TranslatorProvider translator={i18n}>{list}</TranslatorProvider>),
  };
}

function descriptionOf(brief: TerritoryBrief, { t, number }: Translator): string {
  const { level, population, located, fromElsewhere } = brief;
  return t('territory.description', {
    level: t(`territory.level.${level}`),
    people:
      population === null
        ? t('territory.population.unknown')
        : t('territory.population', { count: population, people: number(population) }),
    located: number(located.length),
    elsewhere: number(fromElsewhere),
  });
}
