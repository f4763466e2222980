/** The page of the open data as a file: complete before any script. */
import { renderToStaticMarkup } from 'react-dom/server';
import * as z from 'zod/mini';
import { OPEN_DATA_FOLDER, type OpenDataIndex, openDataIndexSchema } from '#domain/open-data.ts';
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { loadDataWords } from '#ui/i18n/data-words.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { addressOf, rootFrom } from '../page-address.ts';
import type { PageFamily, PageLanguage, SiteContent } from '../page-family.ts';
import { DataSheet } from './data-sheet.tsx';
import { PageFrame } from './page-frame.tsx';

/** Where the site will be published, when the build is told; elsewhere examples name a place to be filled in. */
const ADDRESS: string | undefined = import.meta.env.VITE_SITE_ADDRESS || undefined;
const UNKNOWN_ADDRESS = 'https://…/';

export const dataFamily: PageFamily = {
  loadWords: loadDataWords,
  open: async (content) => {
    const index = z.parse(openDataIndexSchema, await content.readJson(`${OPEN_DATA_FOLDER}index.json`));
    return { pages: (language) => [dataPage(content, index, language)] };
  },
};

function dataPage(content: SiteContent, index: OpenDataIndex, page: PageLanguage): PrerenderedPage {
  const { language, i18n } = page;
  const address = addressOf(content, 'data', language);
  const root = rootFrom(address.folder);
  const edition = { count: index.counts.active, date: index.edition };
  return {
    ...address,
    data: {},
    html: renderToStaticMarkup(
      <TranslatorProvider translator={i18n}>
        <PageFrame root={root} edition={edition}>
          <DataSheet root={root} base={ADDRESS ?? UNKNOWN_ADDRESS} index={index} />
        </PageFrame>
      </TranslatorProvider>,
    ),
    jsonLd: [datasetOf(index, i18n, address.folder)],
  };
}

/** schema.org `Dataset`: what search engines of data list. Addresses are whole when the place of publication is known. */
function datasetOf(index: OpenDataIndex, { t, publication, language }: Translator, folder: string): object {
  const whole = (path: string) => (ADDRESS === undefined ? path : new URL(path, ADDRESS).href);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: publication.name,
    description: `${t('site.tagline')}. ${t('data.lead')}`,
    ...(ADDRESS !== undefined && { url: whole(folder) }),
    inLanguage: language,
    version: index.edition,
    dateModified: index.edition,
    identifier: `sha256:${index.editionSha256}`,
    license: `https://spdx.org/licenses/${encodeURIComponent(index.licence)}.html`,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: publication.name },
    distribution: index.files
      .filter(({ rows }) => rows !== undefined)
      .map(({ path, mediaType, bytes, sha256 }) => ({
        '@type': 'DataDownload',
        name: path,
        encodingFormat: mediaType.replace(/;.*/, ''),
        contentUrl: whole(OPEN_DATA_FOLDER + path),
        contentSize: `${bytes} B`,
        sha256,
      })),
  };
}
