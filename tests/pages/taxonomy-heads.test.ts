/** Titles and descriptions of the pages of terms, over the published directory. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordsSchema } from '#domain/artefacts.ts';
import type { Language } from '#domain/language.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { territoriesSchema } from '#domain/territory.ts';
import { termsOf, VOCABULARIES } from '#engine/taxonomy/terms.ts';
import { loadTaxonomyWords } from '#ui/i18n/taxonomy-words.ts';
import { createTranslator } from '#ui/i18n/translate.ts';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { createTermScene } from '../../src/pages/taxonomy/term-scene.ts';
import { termHead } from '../../src/pages/taxonomy/written-heads.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(`public/data/${file}`, 'utf8'));
const { records, edition } = recordsSchema.parse(json('records.json'));
const taxonomy = taxonomySchema.parse(json('taxonomy.json'));
const territories = territoriesSchema.parse(json('territories.json'));

async function headsIn(language: Language) {
  const i18n = createTranslator(language, await loadTaxonomyWords(language));
  const vocabulary = createVocabulary(taxonomy, territories, i18n);
  const ground = {
    root: { pathname: '../' },
    world: { taxonomy, territories, edition, records },
    vocabulary,
  };
  return VOCABULARIES.flatMap((page) =>
    termsOf(taxonomy, page).flatMap(({ id }) => {
      const own = createTermScene(ground, page, id);
      const regions = page === 'sectors' ? (own?.sheet.regions ?? []) : [];
      const scenes = [own, ...regions.map(({ code }) => createTermScene(ground, page, id, code))];
      return scenes.flatMap((scene) => (scene ? [termHead(scene, i18n)] : []));
    }),
  );
}

describe.each(['fr', 'en'] as const)('the heads of the pages of terms in %s', (language) => {
  it('are all different, and short enough to be shown', async () => {
    const heads = await headsIn(language);
    expect(heads.length).toBeGreaterThan(300);
    for (const part of ['title', 'description'] as const) {
      const texts = heads.map((head) => head[part]);
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
    expect(heads.filter(({ description }) => description.length > 320)).toEqual([]);
    expect(heads.filter(({ title, description }) => /[{}]/.test(title + description))).toEqual([]);
  });
});
