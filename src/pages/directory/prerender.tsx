/** The directory as a file: what it shows first stands in its HTML. */
import { renderToStaticMarkup } from 'react-dom/server';
import { createDirectory } from '#state/directory.ts';
import { INITIAL_VIEW } from '#state/view-state.ts';
import { loadOrganizationWords } from '#ui/i18n/organization-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { pageFolder } from '#ui/layout/site-pages.ts';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import type { PageFamily, PrerenderedPage, SiteContent } from '../page-family.ts';
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
        const { publications, manifest, taxonomy } = content;
        const [[first] = []] = publications;
        const folder = pageFolder('directory', language, first);
        const root = { pathname: folder === '' ? './' : '../' };
        const isWhole = i18n.publication.query === undefined;
        yield {
          template: folder,
          folder,
          alternates: alternatesOf(content),
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

function alternatesOf({ publications }: SiteContent) {
  const [[first] = []] = publications;
  return Object.fromEntries(publications.map(([one]) => [one, pageFolder('directory', one, first)]));
}
