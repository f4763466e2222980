/** The directory as a file: what it shows first stands in its HTML. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '#domain/language.ts';
import type { PrerenderedPage, SiteFile } from '#domain/prerendered-page.ts';
import { runAll } from '#engine/collections/steps.ts';
import { directorySteps } from '#state/directory.ts';
import { INITIAL_VIEW } from '#state/view-state.ts';
import { loadOrganizationWords } from '#ui/i18n/organization-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily, PageLanguage } from '../page-family.ts';
import { StaticDirectory } from './static-directory.tsx';
import { type WrittenMap, writeFirstMap } from './written-map.tsx';

export const directoryFamily: PageFamily = {
  loadWords: loadOrganizationWords,
  open: (content) => {
    const { query, filters } = INITIAL_VIEW;
    const directory = runAll(directorySteps({ ...content, edition: content.manifest.edition }));
    const answer = directory.list({ query, filters });
    // Of the languages whose directory opens on the whole list.
    const maps = new Map<Language, WrittenMap>();
    const mapOf = (page: PageLanguage): WrittenMap | undefined => {
      if (page.i18n.publication.query !== undefined) return undefined;
      const map = maps.get(page.language) ?? writeFirstMap(content, directory, page);
      maps.set(page.language, map);
      return map;
    };
    return {
      *pages(page): Generator<PrerenderedPage> {
        const { language, i18n, vocabulary } = page;
        const { manifest, taxonomy } = content;
        const address = addressOf(content, 'directory', language);
        const root = rootFrom(address.folder);
        const firstMap = mapOf(page);
        yield {
          ...address,
          data: { count: String(manifest.counts.active) },
          html: renderToStaticMarkup(
            <TranslatorProvider translator={i18n}>
              <VocabularyProvider vocabulary={vocabulary}>
                <StaticDirectory {...{ root, manifest, taxonomy, firstMap }} answer={firstMap && answer} />
              </VocabularyProvider>
            </TranslatorProvider>,
          ),
        };
      },
      *files(page): Generator<SiteFile> {
        const map = mapOf(page);
        if (map !== undefined) yield* [map.light, map.dark];
      },
    };
  },
};
