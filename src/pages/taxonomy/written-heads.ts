/** Titles and descriptions of the pages of terms: no two alike, for tabs and search engines. */

import type { Translator } from '#ui/i18n/translate.ts';
import type { TermPage } from '#ui/layout/page-addresses.ts';
import { PAGE_HEADS } from '#ui/layout/page-heads.ts';
import type { SiteContent } from '../page-family.ts';
import { nameOf, type TermScene } from './term-scene.ts';

/** Longer ones are cut by search engines. */
const LONGEST_DEFINITION = 110;

interface Head {
  title: string;
  description: string;
}

export function termHead(scene: TermScene, i18n: Translator): Head {
  const { t, language, number } = i18n;
  const { page, region, term, sheet } = scene;
  const name = nameOf(scene, i18n);
  if (region) {
    const { located, serving } = region;
    return {
      title: t('taxonomy.titled.region', { name, region: region.name }),
      description: t('taxonomy.described.region', {
        name,
        region: region.name,
        located: number(located),
        serving: number(serving),
      }),
    };
  }
  return {
    title: t(`taxonomy.titled.${page}`, { name }),
    description: t('taxonomy.described', {
      count: sheet.members.length,
      name,
      definition: cut(term.definition[language] ?? ''),
    }),
  };
}

/** Those that the HTML of the page has already: of the publication, else the general ones. */
export function indexHead(
  { manifest }: SiteContent,
  page: TermPage,
  { language, publication }: Translator,
): Head {
  const { title, description } = PAGE_HEADS[page][language];
  const name = publication.name || manifest.name;
  return { title: title.replaceAll('{site}', name), description: description.replaceAll('{site}', name) };
}

/** At the last word that has room. */
function cut(text: string): string {
  if (text.length <= LONGEST_DEFINITION) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_DEFINITION)).replace(/[\s,;:]+$/, '')}…`;
}
