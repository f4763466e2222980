/** The page of cooperations, complete as it is written at build. */
import { renderToStaticMarkup } from 'react-dom/server';
import * as z from 'zod/mini';
import { siteSchema } from '#domain/site.ts';
import { readNetwork } from '#state/network-query.ts';
import { decodeNetwork } from '#state/network-view.ts';
import { loadNetworkWords } from '#ui/i18n/network-words.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { PAGE_HEADS } from '#ui/layout/page-heads.ts';
import { pageFolder } from '#ui/layout/site-pages.ts';
import type { PageFamily } from '../page-family.ts';
import { StaticNetwork } from './static-network.tsx';

export const networkFamily: PageFamily = {
  loadWords: loadNetworkWords,
  open: async ({ readJson, publications, manifest, taxonomy, territories }) => {
    const data = readNetwork(await readJson('data/organizations.geojson'));
    // What the publication says of this page goes before the general words.
    const own = z.parse(siteSchema, await readJson('data/site.json')).pages?.network;
    const [[first] = []] = publications;
    return {
      *pages({ language, i18n, vocabulary }) {
        const folder = pageFolder('network', language, first);
        const root = { pathname: '../'.repeat(folder.split('/').length - 1) };
        const view = decodeNetwork('');
        const scene = { root, manifest, taxonomy, territories, vocabulary, data, view };
        const general = PAGE_HEADS.network[language];
        const inSite = (text: string) => text.replaceAll('{site}', i18n.publication.name);
        yield {
          template: folder,
          folder,
          alternates: Object.fromEntries(
            publications.map(([one]) => [one, pageFolder('network', one, first)]),
          ),
          data: {},
          title: inSite(own?.title?.[language] ?? general.title),
          description: inSite(own?.description?.[language] ?? general.description),
          html: renderToStaticMarkup(
            <TranslatorProvider translator={i18n}>
              <StaticNetwork scene={scene} />
            </TranslatorProvider>,
          ),
        };
      },
    };
  },
};
