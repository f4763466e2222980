/** Titles and descriptions of the pages of terms: no two alike, for tabs and search engines. */
import type { Translator } from '#ui/i18n/translate.ts';
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

/** At the last word that has room. */
function cut(text: string): string {
  if (text.length <= LONGEST_DEFINITION) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_DEFINITION)).replace(/[\s,;:]+$/, '')}…`;
}
