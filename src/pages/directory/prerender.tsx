/** The directory as a file: what it shows first stands in its HTML. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { drawFirstMap } from '#engine/territory-map/first-map.ts';
import { createDirectory } from '#state/directory.ts';
import { INITIAL_VIEW } from '#state/view-state.ts';
import { mapPlaces, toMapPoints } from '#ui/directory/map-places.ts';
import { loadOrganizationWords } from '#ui/i18n/organization-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { boundsOf } from '#ui/map/map-point.ts';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily } from '../page-family.ts';
import { StaticDirectory } from './static-directory.tsx';

export const directoryFamily: PageFamily = {
  loadWords: loadOrganizationWords,
  open: (content) => {
    const { query, filters } = INITIAL_VIEW;
    const directory = createDirectory({ ...content, edition: content.manifest.edition });
    const answer = directory.list({ query, filters });
    return {
      *pages({ language, i18n, vocabulary }): Generator<PrerenderedPage> {
        const { manifest, taxonomy } = content;
        const address = addressOf(content, 'directory', language);
        const root = rootFrom(address.folder);
        const isWhole = i18n.publication.query === undefined;
        const { bounds } = i18n.publication;
        const { mainland } = mapPlaces(directory, bounds);
        // As the live map does: what the publication says, else those who have a place on the mainland.
        const framed = boundsOf(bounds === undefined ? toMapPoints(answer.results) : [], mainland);
        const first = isWhole
          ? { answer, firstMap: drawFirstMap(content, content.records, framed) }
          : { answer: undefined, firstMap: undefined };
        yield {
          ...address,
          data: { count: String(manifest.counts.active) },
          html: renderToStaticMarkup(
            <TranslatorProvider translator={i18n}>
              <VocabularyProvider vocabulary={vocabulary}>
                <StaticDirectory {...{ root, manifest, taxonomy }} {...first} />
              </VocabularyProvider>
            </TranslatorProvider>,
          ),
        };
      },
    };
  },
};
