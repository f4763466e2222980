/** The sheets of the territories as files: `territoires/R84/`. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { createBriefs, type TerritoryBrief, territoriesWithPage } from '#engine/coverage/brief.ts';
import { itemList } from '#engine/structured-data/item-list.ts';
import { createMapMaker, type TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { loadTerritoryWords } from '#ui/i18n/territory-words.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { organizationHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily, PageLanguage, SiteContent } from '../page-family.ts';
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
  content: SiteContent,
  sheets: readonly Sheet[],
  { language, i18n, vocabulary }: PageLanguage,
): Generator<PrerenderedPage> {
  const { manifest, territories } = content;
  const { codeYear } = territories.country;
  const nameOf = createDistinctNames(sheets, i18n);
  for (const { brief, map } of sheets) {
    const address = addressOf(content, 'territory', language, `${brief.code}/`);
    const root = rootFrom(address.folder);
    yield {
      ...address,
      data: { code: brief.code },
      title: i18n.t('territory.titled', { name: nameOf(brief) }),
      description: `${brief.name}. ${descriptionOf(brief, i18n)}`,
      html: renderToStaticMarkup(
        <TranslatorProvider translator={i18n}>
          <StaticSheet {...{ root, manifest, codeYear, vocabulary, brief, map }} />
        </TranslatorProvider>,
      ),
      jsonLd: locatedList(brief, root, i18n),
    };
  }
}

/** Who is there, in the order of the page; the address of each may be relative. */
function locatedList({ located }: TerritoryBrief, root: SiteRoot, { t, language, compare }: Translator) {
  if (located.length === 0) return [];
  const items = located
    .toSorted((a, b) => compare(a.name, b.name))
    .map(({ id, name }) => ({ name, url: organizationHref(root, id, language) }));
  return [itemList(t('territory.list.located', { count: items.length }), items)];
}

/** Names for titles: of several territories of one name, each says where it is, or what it is. */
function createDistinctNames(sheets: readonly Sheet[], { t, language }: Translator) {
  const names = new Set<string>();
  const shared = new Set<string>();
  for (const { brief } of sheets) (names.has(brief.name) ? shared : names).add(brief.name);
  return ({ name, level, above }: TerritoryBrief): string => {
    if (!shared.has(name)) return name;
    const around = above.find((one) => one.level === 'department');
    const isElsewhere = around !== undefined && around.name !== name;
    const what = isElsewhere ? around.name : t(`territory.level.${level}`).toLocaleLowerCase(language);
    return `${name} (${what})`;
  };
}

/** The way to every sheet, for who has no script. */
function listOfSheets(content: SiteContent, { language, i18n }: PageLanguage) {
  const { folder } = addressOf(content, 'territory', language);
  const list = <TerritoryList root={rootFrom(folder)} territories={content.territories} />;
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
