/** What the pages of terms are about, in the terms of schema.org; addresses are relative to the page. */
import { itemList } from '#engine/structured-data/item-list.ts';
import { membersIn } from '#engine/taxonomy/term-sheet.ts';
import { termsOf } from '#engine/taxonomy/terms.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { type TermPage, termHref } from '#ui/layout/page-addresses.ts';
import { organizationHref, pageHref } from '#ui/layout/site-pages.ts';
import { nameOf, type SceneGround, type TermScene } from './term-scene.ts';

const CONTEXT = 'https://schema.org';

/** A `DefinedTerm`, and the `ItemList` of the organisations that have it. */
export function termJsonLd(scene: TermScene, i18n: Translator): object[] {
  const { root, page, term, sheet, region, world } = scene;
  const { t, language, compare } = i18n;
  const name = nameOf(scene, i18n);
  const here = region && membersIn(sheet.members, region.code, world.territories.country.code);
  const members = here ? [...here.located, ...here.serving] : sheet.members;
  const sorted = members.toSorted((a, b) => compare(a.name, b.name));
  const synonyms = term.synonyms[language] ?? [];
  const membersList = (records: typeof sorted) =>
    itemList(
      region ? t('taxonomy.inRegion', { name, region: region.name }) : name,
      records.map((record) => ({ name: record.name, url: organizationHref(root, record.id, language) })),
    );
  return [
    {
      '@context': CONTEXT,
      '@type': 'DefinedTerm',
      name: term.label[language],
      description: term.definition[language],
      termCode: term.id,
      url: termHref(root, page, term.id, language),
      inLanguage: language,
      ...(synonyms.length > 0 && { alternateName: synonyms }),
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: t(`taxonomy.${page}`),
        url: pageHref(root, page, language),
      },
    },
    // A list of nobody is no list.
    ...(sorted.length === 0 ? [] : [membersList(sorted)]),
  ];
}

export function indexJsonLd(
  { root, world }: SceneGround,
  page: TermPage,
  { t, language }: Translator,
): object[] {
  return [
    {
      '@context': CONTEXT,
      '@type': 'DefinedTermSet',
      name: t(`taxonomy.${page}`),
      url: pageHref(root, page, language),
      inLanguage: language,
      hasDefinedTerm: termsOf(world.taxonomy, page).map(({ id, label, definition }) => ({
        '@type': 'DefinedTerm',
        name: label[language],
        description: definition[language],
        termCode: id,
        url: termHref(root, page, id, language),
      })),
    },
  ];
}
