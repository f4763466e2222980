/** The directory as a file: what it shows first stands in its HTML. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { createDirectory } from '#state/directory.ts';
import { INITIAL_VIEW } from '#state/view-state.ts';
import { loadOrganizationWords } from '#ui/i18n/organization-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily } from '../page-family.ts';
import { StaticDirectory } from './static-directory.tsx';

export const directoryFamily: PageFamily = {
  loadWords: loadOrganizationWords,
  open: (content) => {
    const { query, filters } = INITIAL_VIEW;
    const answer = createDirectory({ ...content, edition: content.manifest.edition }).list({
      query,
      filters,
    });
    return {
      *pages({ language, i18n, vocabulary }): Generator<PrerenderedPage> {
        const { manifest, taxonomy } = content;
        const address = addressOf(content, 'directory', language);
        const root = rootFrom(address.folder);
        const isWhole = i18n.publication.query === undefined;
        yield {
          ...address,
          data: { count: String(manifest.counts.active) },
          html: renderToStaticMarkup(
            <TranslatorProvider translator={i18n}>
              <VocabularyProvider vocabulary={vocabulary}>
                <StaticDirectory {...{ root, manifest, taxonomy, answer: isWhole ? answer : undefined }} />
              </VocabularyProvider>
            </TranslatorProvider>,
          ),
        };
      },
    };
  },
};
